import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { Message } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";

/** A view holds the newest hundred messages. */
const IN_VIEW = 100;
const PAGE_SIZE = 200;

interface Props {
  /** How many messages the view holds. */
  held: number;
  /** Narrows them to one conversation; empty for all. */
  conversation: string;
  onLoaded: (messages: readonly Message[]) => void;
}

/** Fetches what was said before the messages that came with the view. */
export function EarlierMessages({ held, conversation, onLoaded }: Props) {
  const { api } = useGame();
  const pages = useSignal<{ messages: readonly Message[]; next: string | undefined }>({
    messages: [],
    next: "",
  });
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    pages.value = { messages: [], next: "" };
    onLoaded([]);
  }, [conversation]);
  if (held < IN_VIEW || pages.value.next === undefined) return null;
  const load = async () => {
    try {
      const pageToken = pages.value.next ?? "";
      const page = await api.play.listMessages({ pageSize: PAGE_SIZE, pageToken, conversation });
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
