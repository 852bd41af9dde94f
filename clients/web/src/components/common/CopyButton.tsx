import { useSignal } from "@preact/signals";

interface Props {
  text: string;
  /** What is copied, for those who hear the button only. */
  label: string;
  says?: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, says = "Copy" }: Props) {
  const state = useSignal<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      state.value = "copied";
    } catch {
      state.value = "failed";
    }
    setTimeout(() => (state.value = "idle"), 2500);
  };
  const now = { idle: says, copied: "Copied", failed: "Copy by hand" }[state.value];
  return (
    <button type="button" class="quiet small" onClick={copy} aria-label={`${now}: ${label}`}>
      <span aria-live="polite">{now}</span>
    </button>
  );
}
