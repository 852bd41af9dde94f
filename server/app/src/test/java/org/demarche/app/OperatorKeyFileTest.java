package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorKeyFileTest {
  @TempDir private Path data;

  private String written() throws IOException {
    return Files.readString(OperatorKeyFile.in(data)).strip();
  }

  @Test
  void a_key_is_made_for_its_owner_alone() throws IOException {
    var key = OperatorKeyFile.readOrMake(data);

    assertThat(written()).matches("dmo1\\.[A-Za-z0-9_-]{43}");
    assertThat(key.isOpenedBy(written())).isTrue();
    assertThat(key.isOpenedBy(written() + "x")).isFalse();
    assertThat(Files.getPosixFilePermissions(OperatorKeyFile.in(data)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void the_key_stays_the_same() throws IOException {
    OperatorKeyFile.readOrMake(data);
    var first = written();

    assertThat(OperatorKeyFile.readOrMake(data).isOpenedBy(first)).isTrue();
    assertThat(written()).isEqualTo(first);
  }

  @Test
  void every_server_has_another(@TempDir Path other) throws IOException {
    OperatorKeyFile.readOrMake(data);

    assertThat(OperatorKeyFile.readOrMake(other).isOpenedBy(written())).isFalse();
  }

  @Test
  void a_key_of_ones_own_is_taken() throws IOException {
    Files.writeString(OperatorKeyFile.in(data), "my own key\n");

    assertThat(OperatorKeyFile.readOrMake(data).isOpenedBy("my own key")).isTrue();
  }

  @Test
  void something_else_in_its_place_is_explained() throws IOException {
    Files.createDirectory(OperatorKeyFile.in(data));

    assertThatThrownBy(() -> OperatorKeyFile.readOrMake(data))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(OperatorKeyFile.in(data).toString())
        .hasMessageContaining("--data");
  }
}
