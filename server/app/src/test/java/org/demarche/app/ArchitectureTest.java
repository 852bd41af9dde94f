package org.demarche.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the arrows between the modules of the server, and the purity of the engine. */
class ArchitectureTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.demarche");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      nullValues = "nothing",
      value = {
        "engine,   nothing",
        "scenario, engine",
        "session,  engine",
        "redis,    engine session",
        "reminders, engine session",
        "api,      engine scenario session protocol",
        "app,      engine scenario session redis reminders api",
      })
  void sees_only(String module, String seen) {
    var allowed =
        Stream.concat(Stream.of(module), seen == null ? Stream.of() : Stream.of(seen.split(" ")))
            .map(ArchitectureTest::packagesOf)
            .toArray(String[]::new);

    check(
        noClasses()
            .that()
            .resideInAPackage(packagesOf(module))
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.demarche..").and(not(resideInAnyPackage(allowed)))));
  }

  @ParameterizedTest(name = "{0} is used in {1} only")
  @CsvSource({
    "org.demarche.protocol.., api",
    "redis.clients..,         redis",
    "redis.embedded..,        redis",
    "dev.cel..,               scenario",
  })
  void stays_inside(String library, String module) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packagesOf(module), "org.demarche.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void every_package_says_what_it_is_for_and_is_null_marked() {
    var unmarked =
        SERVER.getDefaultPackage().getSubpackagesInTree().stream()
            .filter(it -> it.getName().startsWith("org.demarche."))
            .filter(it -> !it.getName().startsWith("org.demarche.protocol"))
            .filter(it -> !it.getClasses().isEmpty())
            .filter(it -> !it.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);

    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Nested
  class Engine {
    @Test
    void knows_the_jdk_and_itself_only() {
      check(
          classes()
              .that()
              .resideInAPackage(packagesOf("engine"))
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage("java..", "org.jspecify..", packagesOf("engine")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          // input and output
          "java\\.io\\..+",
          "java\\.nio\\.(file|channels)\\..+",
          "java\\.net\\..+",
          "java\\.util\\.logging\\..+",
          "java\\.lang\\.(Process.*|Runtime|System\\$Logger.*)",
          // time
          "java\\.time\\.(Clock|InstantSource).*",
          // threads
          "java\\.lang\\.(Thread|InheritableThread|ScopedValue).*",
          "java\\.util\\.(concurrent\\..+|Timer.*)",
          // chance
          "java\\.util\\.(Random|SplittableRandom|UUID)",
          "java\\.util\\.random\\..+",
          "java\\.security\\.SecureRandom.*",
        })
    void touches_no_world_outside(String name) {
      check(engine().dependOnClassesThat(nameMatching(name)));
    }

    @ParameterizedTest
    @CsvSource({
      "java\\.lang\\.System, currentTimeMillis|nanoTime|identityHashCode|getenv|getPropert.*",
      "java\\.time\\..+,     now",
      "java\\.util\\..+,     shuffle",
      // Their results may differ between machines; those of StrictMath do not.
      "java\\.lang\\.Math,   random|pow|exp|expm1|log|log10|log1p|cbrt|hypot|a?(sin|cos|tan)2?h?",
    })
    void calls_nothing_that_differs_between_two_runs(String owner, String method) {
      check(
          engine()
              .accessTargetWhere(
                  describe(
                      owner + " " + method,
                      it ->
                          it.getTarget().getOwner().getName().matches(owner)
                              && it.getTarget().getName().matches(method))));
    }
  }

  private static ClassesShould engine() {
    return noClasses().that().resideInAPackage(packagesOf("engine")).should();
  }

  private static String packagesOf(String module) {
    return "org.demarche." + module + "..";
  }

  /** A module may still be empty. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(SERVER);
  }
}
