/** The server's operator key; it stays in the page's memory and is never stored. */
export function KeyField({ operatorKey }: { operatorKey: { value: string } }) {
  return (
    <div class="field">
      <label for="operator-key">Operator key</label>
      <input
        id="operator-key"
        type="password"
        autocomplete="off"
        aria-describedby="operator-key-help"
        value={operatorKey.value}
        onInput={(event) => (operatorKey.value = event.currentTarget.value)}
      />
      <p class="help" id="operator-key-help">
        The server wrote it into its data folder when it was first started. This page does not keep
        it.
      </p>
    </div>
  );
}
