package org.demarche.cli.play;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A live dialogue without a terminal: a test types, and sees what is printed and told. */
final class Typist implements Dialogue {
  private static final String CTRL_C = "\003";
  private static final String CTRL_D = "\004";

  final List<String> printed = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
  private volatile int height;

  Typist high(int lines) {
    height = lines;
    return this;
  }

  void type(String... lines) {
    typed.addAll(List.of(lines));
  }

  void pressCtrlC() {
    typed.add(CTRL_C);
  }

  void pressCtrlD() {
    typed.add(CTRL_D);
  }

  void awaitPrinted(String part) {
    await().until(() -> printed.stream().anyMatch(line -> line.contains(part)));
  }

  void awaitTold(String part) {
    await().until(() -> told.stream().anyMatch(line -> line.contains(part)));
  }

  @Override
  public String read(String prompt, List<String> words) {
    printed.add(prompt);
    try {
      var line = typed.take();
      if (line.equals(CTRL_C)) {
        throw new Back();
      }
      if (line.equals(CTRL_D)) {
        throw new Left();
      }
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Left();
    }
  }

  @Override
  public void print(List<String> lines) {
    printed.addAll(lines);
  }

  @Override
  public void tell(List<String> lines) {
    told.addAll(lines);
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public int width() {
    return 80;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
