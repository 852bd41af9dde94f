package org.demarche.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the command line apart from the server: it knows the contract and scenario folders. */
class ArchitectureTest {
  @Test
  void sees_the_contract_scenarios_and_the_engine_only() {
    var code =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.demarche.cli");

    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.demarche..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.demarche.cli..",
                            "org.demarche.protocol..",
                            "org.demarche.scenario..",
                            "org.demarche.engine.."))))
        .check(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "redis", "api", "app"})
  void carries_no_part_of_the_server(String module) {
    var loader = getClass().getClassLoader();

    assertThat(loader.getResource("org/demarche/" + module + "/package-info.class")).isNull();
  }
}
