import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  label: string;
  /** What will happen, asked once. */
  question: string;
  confirm: string;
  keep?: string;
  busy?: boolean;
  danger?: boolean;
  small?: boolean;
  onConfirm: () => void;
}

/** A button for what can't be undone: asks once, in place. */
export function ConfirmButton(props: Props) {
  const asking = useSignal(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking.value) yes.current?.focus();
  }, [asking.value]);
  const look = `${props.danger ? "danger" : ""} ${props.small ? "small" : ""}`;
  if (!asking.value) {
    return (
      <button type="button" class={look} disabled={props.busy} onClick={() => (asking.value = true)}>
        {props.label}
      </button>
    );
  }
  const decide = (confirmed: boolean) => {
    asking.value = false;
    if (confirmed) props.onConfirm();
  };
  return (
    <div class="confirm" role="group" aria-label={props.label}>
      <p>{props.question}</p>
      <div class="actions">
        <button ref={yes} type="button" class={props.danger ? "danger" : "primary"} onClick={() => decide(true)}>
          {props.confirm}
        </button>
        <button type="button" class="quiet" onClick={() => decide(false)}>
          {props.keep ?? "Cancel"}
        </button>
      </div>
    </div>
  );
}
