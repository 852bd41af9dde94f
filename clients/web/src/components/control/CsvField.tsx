import { useRef } from "preact/hooks";
import { type LineProblem, lineProblems, type Refusal } from "../../api/refusal.js";

interface Props {
  id: string;
  label: string;
  help: string;
  placeholder: string;
  csv: { value: string };
  /** Why the table was not accepted; its lines are shown here, other reasons are the form's. */
  refusal?: Refusal | undefined;
}

/** A table as text: pasted, typed or read from a file. What is wrong with it stands below it. */
export function CsvField({ id, label, help, placeholder, csv, refusal }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = lineProblems(refusal);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) csv.value = await file.text();
    // The same file, mended, can be chosen again.
    input.value = "";
  };
  const show = (line: number) => {
    const [start, end] = placeOf(csv.value, line);
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <div class={problems.length > 0 ? "field field-wrong" : "field"}>
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={Math.min(12, Math.max(5, csv.value.split("\n").length + 1))}
        class="csv"
        spellcheck={false}
        placeholder={placeholder}
        aria-describedby={`${id}-help ${id}-problems`}
        aria-invalid={problems.length > 0 ? true : undefined}
        value={csv.value}
        onInput={(event) => (csv.value = event.currentTarget.value)}
      />
      <div id={`${id}-problems`} role="alert">
        {problems.length > 0 && <Problems problems={problems} csv={csv.value} onShow={show} />}
      </div>
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      <label class="file">
        Or from a file{" "}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void read(event.currentTarget)}
        />
      </label>
    </div>
  );
}

interface ProblemsProps {
  problems: readonly LineProblem[];
  csv: string;
  onShow: (line: number) => void;
}

/** Each mistake with its line, which a click selects in the table. */
function Problems({ problems, csv, onShow }: ProblemsProps) {
  const lines = csv.split("\n");
  return (
    <ul class="line-problems wrong">
      {problems.map(({ line, text }, index) => (
        <li key={index}>
          {line > 0 && (
            <button type="button" class="link" onClick={() => onShow(line)}>
              Line {line}
            </button>
          )}{" "}
          {line > 0 && lines[line - 1]?.trim() && <code>{lines[line - 1]}</code>}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where a line begins and ends in the text. */
function placeOf(text: string, line: number): [number, number] {
  const before = text.split("\n").slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (text.split("\n")[line - 1]?.length ?? 0)];
}
