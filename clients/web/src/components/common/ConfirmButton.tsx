import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  label: string;
  /** The whole of it, where several buttons have the same label. */
  name?: string;
  /** What will happen, asked once. */
  question: string;
  confirm: string;
  keep?: string;
  busy?: boolean;
  danger?: boolean;
  primary?: boolean;
  small?: boolean;
  onConfirm: () => void;
}

/** A button for what can't be undone: asks once, in place; Escape leaves things as they are. */
export function ConfirmButton(props: Props) {
  const asking = useSignal(false);
  const question = useId();
  const wasAsking = useRef(false);
  const ask = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking.value) yes.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking.value;
  }, [asking.value]);
  const kind = props.danger ? "danger" : props.primary ? "primary" : "";
  if (!asking.value) {
    return (
      <button
        ref={ask}
        type="button"
        class={`${kind} ${props.small ? "small" : ""}`}
        disabled={props.busy}
        aria-label={props.name}
        onClick={() => (asking.value = true)}
      >
        {props.label}
      </button>
    );
  }
  const decide = (confirmed: boolean) => {
    asking.value = false;
    if (confirmed) props.onConfirm();
  };
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") decide(false);
  };
  return (
    <div class="confirm" role="group" aria-label={props.name ?? props.label} onKeyDown={keepOnEscape}>
      <p id={question}>{props.question}</p>
      <div class="actions">
        <button
          ref={yes}
          type="button"
          class={props.danger ? "danger" : "primary"}
          aria-describedby={question}
          onClick={() => decide(true)}
        >
          {props.confirm}
        </button>
        <button type="button" class="quiet" onClick={() => decide(false)}>
          {props.keep ?? "Cancel"}
        </button>
      </div>
    </div>
  );
}
