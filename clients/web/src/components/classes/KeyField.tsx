import type { Refusal } from "../../api/refusal.js";

interface Props {
  operatorKey: { value: string };
  /** Why the server did not take the key. */
  refusal?: Refusal | undefined;
  /** Called when the person has done typing. */
  onGiven?: () => void;
}

/** The server's operator key; it stays in the page's memory and is never stored. */
export function KeyField({ operatorKey, refusal, onGiven }: Props) {
  return (
    <div class={refusal ? "field field-wrong" : "field"}>
      <label for="operator-key">Operator key</label>
      <input
        id="operator-key"
        type="password"
        autocomplete="off"
        aria-describedby="operator-key-help"
        aria-invalid={refusal ? true : undefined}
        value={operatorKey.value}
        onInput={(event) => (operatorKey.value = event.currentTarget.value)}
        onBlur={onGiven}
      />
      <p class="help" id="operator-key-help">
        The server wrote it into the file <code>operator.key</code> in its data folder when it was
        first started. This page does not keep it.
      </p>
      <div role="alert">{refusal && <p class="wrong">{saidOf(refusal)}</p>}</div>
    </div>
  );
}

/** The server's own words are meant for programs. */
function saidOf({ reason, message }: Refusal): string {
  return reason === "OPERATOR_KEY_INVALID" ? "This is not the operator key of this server." : message;
}
