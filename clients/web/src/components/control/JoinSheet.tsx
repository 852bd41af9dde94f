import { useSignal } from "@preact/signals";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { StaffApi } from "../../api/staff.js";
import { RefusalNote } from "../common/RefusalNote.js";

/** Gets the join links as one page to print, and opens it. */
export function JoinSheet({ api, parent }: { api: StaffApi; parent: string }) {
  const address = useSignal("");
  const refusal = useSignal<Refusal | undefined>(undefined);
  const make = async () => {
    try {
      const request = { parent, baseUrl: window.location.origin };
      const { html } = await api.classes.getJoinSheet(request);
      if (address.value) URL.revokeObjectURL(address.value);
      address.value = URL.createObjectURL(new Blob([html], { type: "text/html" }));
      refusal.value = undefined;
    } catch (error) {
      refusal.value = refusalOf(error);
    }
  };
  return (
    <p class="actions">
      <button type="button" onClick={make}>
        Make the sheet to print
      </button>
      {address.value && (
        <a href={address.value} target="_blank" rel="noopener">
          Open the sheet
        </a>
      )}
      <RefusalNote refusal={refusal.value} />
    </p>
  );
}
