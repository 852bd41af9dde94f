package org.demarche.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.local.Environment;
import org.demarche.cli.local.TerminalWidth;
import org.demarche.cli.text.Words;
import org.jspecify.annotations.Nullable;

/** Lines in and lines out: for pipes and for terminals that can do no more. */
final class PlainDialogue implements Dialogue {
  private final BufferedReader in;
  private final PrintStream out;
  private final boolean live;
  private final int width;
  private final List<String> waiting = new ArrayList<>();
  private String openPrompt = "";

  PlainDialogue(Environment environment) {
    this.in =
        new BufferedReader(new InputStreamReader(environment.in(), environment.out().charset()));
    this.out = environment.out();
    this.live = environment.terminal();
    this.width = TerminalWidth.of(environment);
  }

  @Override
  public String read(String prompt, List<String> words) {
    open(prompt);
    var line = readLine();
    close(prompt);
    if (line == null) {
      out.println();
      throw new Left();
    }
    var typed = line.strip();
    if (!live) {
      out.println(typed);
    }
    return typed;
  }

  private synchronized void open(String prompt) {
    print(List.copyOf(waiting));
    waiting.clear();
    out.print(prompt);
    out.flush();
    openPrompt = prompt;
  }

  private synchronized void close(String prompt) {
    if (openPrompt.equals(prompt)) {
      openPrompt = "";
    }
  }

  private @Nullable String readLine() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void print(List<String> lines) {
    lines.forEach(line -> out.println(Words.safe(line)));
  }

  @Override
  public synchronized void tell(List<String> lines) {
    if (openPrompt.isEmpty()) {
      waiting.addAll(lines);
    } else {
      out.println();
      print(lines);
      out.print(openPrompt);
      out.flush();
    }
  }

  @Override
  public boolean live() {
    return live;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return 0;
  }

  @Override
  public void close() {
    // Input and output belong to the program.
  }
}
