import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Message, Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import type { Conversation } from "../../gen/demarche/v1/play_service_pb.js";
import { useGame } from "../../state/context.js";
import { answerTo, OWN_TEAM, type To, toOf } from "./audiences.js";
import { Composer } from "./Composer.js";
import { EarlierMessages } from "./EarlierMessages.js";
import { MessageItem } from "./MessageItem.js";
import { SearchForm } from "./SearchForm.js";
import { NO_SIGNATURE, type Signature } from "./signature.js";
import { useConversations } from "./useConversations.js";

const ALL = "all";

/** What is said: by conversation, the newest at the bottom. */
export function TalkPanel({ view }: { view: View }) {
  const game = useGame();
  const chosen = game.drafts.of<string>("conversation", ALL);
  const to = game.drafts.of<To>("audience", OWN_TEAM);
  const signature = game.drafts.of<Signature>("signature", NO_SIGNATURE);
  const earlier = useSignal<readonly Message[]>([]);
  const found = useSignal<readonly Message[] | undefined>(undefined);
  const conversations = useConversations(view, chosen.value);
  const known = new Set(view.messages.map((message) => message.id));
  const all = [...earlier.value.filter((message) => !known.has(message.id)), ...view.messages];
  const one = conversations.find(({ id }) => id === chosen.value);
  const narrowed = one ? all.filter((message) => message.conversation === one.id) : all;
  const own = view.seat?.team ?? "";
  const choose = (id: string) => {
    chosen.value = id;
    found.value = undefined;
    const next = conversations.find((each) => each.id === id);
    if (next) to.value = toOf(next.audience, own);
  };
  const mayWrite = view.seat?.role !== Seat_Role.OBSERVER;
  const reply = (message: Message) => {
    to.value = answerTo(message, own);
    signature.value = { ...signature.value, replyTo: message.id };
    document.getElementById("message-text")?.focus();
  };
  return (
    <div class="talk">
      <div class="talk-head">
        <ConversationChooser conversations={conversations} chosen={one?.id ?? ALL} onChoose={choose} />
        <SearchForm conversation={one?.id ?? ""} found={found} />
      </div>
      <MessageList view={view} messages={found.value ?? narrowed} known={all} onReply={mayWrite ? reply : undefined}>
        <EarlierMessages
          held={view.messages.length}
          conversation={one?.id ?? ""}
          onLoaded={(messages) => (earlier.value = messages)}
        />
      </MessageList>
      {mayWrite && <Composer view={view} to={to} signature={signature} known={all} />}
    </div>
  );
}

interface ChooserProps {
  conversations: readonly Conversation[];
  chosen: string;
  onChoose: (id: string) => void;
}

function ConversationChooser({ conversations, chosen, onChoose }: ChooserProps) {
  return (
    <div class="field field-inline">
      <label for="conversation">Show</label>
      <select
        id="conversation"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value={ALL}>All messages</option>
        {conversations.map(({ id, title, unread }) => (
          <option key={id} value={id}>
            {title}
            {unread > 0 && ` (${unread} unread)`}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ListProps {
  view: View;
  messages: readonly Message[];
  known: readonly Message[];
  onReply: ((message: Message) => void) | undefined;
  children: preact.ComponentChildren;
}

function MessageList({ view, messages, known, onReply, children }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest]);
  return (
    <div ref={list} class="messages" role="log" aria-label="Messages" tabindex={0}>
      {children}
      {messages.length === 0 && <p class="empty">Nothing has been said here yet.</p>}
      {messages.map((message) => (
        <MessageItem
          key={message.id}
          view={view}
          message={message}
          quoted={known.find((each) => message.replyTo && each.id === message.replyTo)}
          onReply={onReply && (() => onReply(message))}
        />
      ))}
    </div>
  );
}
