package org.demarche.cli.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with line editing, completion, and news above the line that is being typed. */
final class JLineDialogue implements Dialogue {
  private static final int USUAL_HEIGHT = 24;

  private final Terminal terminal;
  private final LineReader reader;
  private final List<String> waiting = new ArrayList<>();
  private volatile List<String> words = List.of();
  private boolean reading;

  JLineDialogue(Terminal terminal) {
    this.terminal = terminal;
    if (terminal.getSize().getColumns() <= 0) {
      // Some lines, as through a script, don't say how large the terminal is.
      terminal.setSize(Size.of(Page.USUAL_WIDTH, USUAL_HEIGHT));
    }
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer((_, line, candidates) -> complete(line, candidates))
            // Otherwise a "!" in a message stands for a line typed before.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.INSERT_TAB, false)
            .option(Option.CASE_INSENSITIVE, true)
            .build();
  }

  /** Takes over the terminal that the program was started in. */
  static JLineDialogue inThisTerminal(Charset charset) {
    try {
      return new JLineDialogue(TerminalBuilder.builder().system(true).encoding(charset).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String read(String prompt, List<String> completed) {
    words = completed;
    startReading();
    try {
      // JLine takes % for the beginning of a pattern.
      return reader.readLine(prompt.replace("%", "%%")).strip();
    } catch (UserInterruptException _) {
      throw new Back();
    } catch (EndOfFileException _) {
      throw new Left();
    } finally {
      stopReading();
    }
  }

  private synchronized void startReading() {
    print(List.copyOf(waiting));
    waiting.clear();
    reading = true;
  }

  private synchronized void stopReading() {
    reading = false;
  }

  private void complete(ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      words.forEach(word -> candidates.add(new Candidate(word)));
    }
  }

  @Override
  public void print(List<String> lines) {
    lines.forEach(line -> terminal.writer().println(Words.safe(line)));
    terminal.flush();
  }

  @Override
  public synchronized void tell(List<String> lines) {
    if (reading) {
      reader.printAbove(Words.safe(String.join("\n", lines)));
    } else {
      waiting.addAll(lines);
    }
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public int width() {
    return terminal.getSize().getColumns();
  }

  @Override
  public int height() {
    return terminal.getSize().getRows();
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
