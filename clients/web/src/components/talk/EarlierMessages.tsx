import { useSignal } from "@preact/signals";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { Message } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";

/** A view holds the newest hundred messages. */
const IN_VIEW = 100;
const PAGE_SIZE = 200;

interface Props {
  shown: readonly Message[];
  onLoaded: (messages: readonly Message[]) => void;
}

/** Fetches what was said before the messages that came with the view. */
export function EarlierMessages({ shown, onLoaded }: Props) {
  const { api } = useGame();
  const pages = useSignal<{ messages: readonly Message[]; next: string | undefined }>({
    messages: [],
    next: "",
  });
  const refusal = useSignal<Refusal | undefined>(undefined);
  if (shown.length < IN_VIEW || pages.value.next === undefined) return null;
  const load = async () => {
    try {
      const request = { pageSize: PAGE_SIZE, pageToken: pages.value.next ?? "" };
      const page = await api.play.listMessages(request);
      const messages = [...page.messages.toReversed(), ...pages.value.messages];
      pages.value = { messages, next: page.nextPageToken || undefined };
      onLoaded(messages);
    } catch (error) {
      refusal.value = refusalOf(error);
    }
  };
  return (
    <>
      <button type="button" class="quiet small" onClick={load}>
        Earlier messages
      </button>
      <RefusalNote refusal={refusal.value} />
    </>
  );
}
