import { useSignal } from "@preact/signals";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { Message } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";

const QUERY_LENGTH = 100;

interface Props {
  conversation: string;
  found: { value: readonly Message[] | undefined };
}

/** Looks for words in all that the seat may read. */
export function SearchForm({ conversation, found }: Props) {
  const { api } = useGame();
  const query = useSignal("");
  const refusal = useSignal<Refusal | undefined>(undefined);
  const search = async (event: Event) => {
    event.preventDefault();
    refusal.value = undefined;
    if (!query.value.trim()) return clear();
    try {
      const request = { pageSize: 200, conversation, query: query.value.trim() };
      found.value = (await api.play.listMessages(request)).messages.toReversed();
    } catch (error) {
      refusal.value = refusalOf(error);
    }
  };
  const clear = () => {
    query.value = "";
    found.value = undefined;
  };
  return (
    <form class="search" role="search" onSubmit={search}>
      <input
        type="search"
        aria-label="Search what was said"
        placeholder="Search"
        maxLength={QUERY_LENGTH}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
      />
      <button type="submit" class="small">
        Search
      </button>
      {found.value && (
        <>
          <span role="status">{counted(found.value.length, "message")} found</span>
          <button type="button" class="small quiet" onClick={clear}>
            Show all
          </button>
        </>
      )}
      <RefusalNote refusal={refusal.value} />
    </form>
  );
}
