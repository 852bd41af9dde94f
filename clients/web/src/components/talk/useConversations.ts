import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Conversation } from "../../gen/demarche/v1/play_service_pb.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";

const PAUSE_MS = 250;

/** The talks the seat takes part in, asked for anew when something is said; none until they came. */
export function useConversations(view: View, chosen: string): readonly Conversation[] {
  const { api } = useGame();
  const list = useSignal<readonly Conversation[]>([]);
  const newest = view.messages.at(-1)?.id ?? "";
  useEffect(() => {
    let stopped = false;
    const load = async () => {
      try {
        const { conversations } = await api.play.listConversations({});
        if (!stopped) list.value = await read(conversations);
      } catch {
        // The messages of the view are shown in any case.
      }
    };
    const read = async (conversations: readonly Conversation[]) => {
      if (document.hidden) return conversations;
      const seen = conversations.filter(
        ({ id, unread }) => unread > 0 && (chosen === "all" || chosen === id),
      );
      await Promise.all(seen.map(({ id }) => api.play.markRead({ conversation: id })));
      return conversations.map((each) => (seen.includes(each) ? { ...each, unread: 0 } : each));
    };
    const timer = setTimeout(() => void load(), PAUSE_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [api, newest, chosen]);
  return list.value;
}
