import { useSignal } from "@preact/signals";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
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
  const says = { idle: "Copy", copied: "Copied", failed: "Copy by hand" }[state.value];
  return (
    <button type="button" class="quiet small" onClick={copy} aria-label={`${says}: ${label}`}>
      <span aria-live="polite">{says}</span>
    </button>
  );
}
