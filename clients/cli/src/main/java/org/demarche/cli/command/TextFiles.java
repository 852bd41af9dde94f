package org.demarche.cli.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.cli.failure.Failure;

/** Texts that the user keeps in files. */
final class TextFiles {
  private TextFiles() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw Failure.usage(file + " is not in UTF-8. Save it as \"CSV UTF-8\".");
    } catch (IOException e) {
      throw Failure.usage(file + " cannot be read. Is it there?");
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Failure.usage(file + " cannot be written. Name another file.");
    }
  }
}
