interface Props {
  id: string;
  label: string;
  help: string;
  placeholder: string;
  csv: { value: string };
}

/** A table as text: pasted, typed or read from a file. */
export function CsvField({ id, label, help, placeholder, csv }: Props) {
  const read = async (file: File | undefined) => {
    if (file) csv.value = await file.text();
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        class="csv"
        spellcheck={false}
        placeholder={placeholder}
        aria-describedby={`${id}-help`}
        value={csv.value}
        onInput={(event) => (csv.value = event.currentTarget.value)}
      />
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      <label class="file">
        Or from a file{" "}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
    </div>
  );
}
