import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Message, Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";
import { useGame } from "../../state/context.js";
import { inWords, teamInText } from "../../state/lookup.js";
import { TeamMark } from "../common/TeamMark.js";
import { audienceLine, audienceOf, belongsTo, type Conversation, OWN_TEAM, type To } from "./audiences.js";
import { Composer } from "./Composer.js";
import { EarlierMessages } from "./EarlierMessages.js";

/** What is said: by conversation, the newest at the bottom. */
export function TalkPanel({ view }: { view: View }) {
  const game = useGame();
  const conversation = game.drafts.of<Conversation>("conversation", "all");
  const to = game.drafts.of<To>("audience", OWN_TEAM);
  const earlier = useSignal<readonly Message[]>([]);
  const own = view.seat?.team ?? "";
  const known = new Set(view.messages.map((message) => message.id));
  const all = [...earlier.value.filter((message) => !known.has(message.id)), ...view.messages];
  const shown = all.filter((message) => belongsTo(message, conversation.value, own));
  const choose = (chosen: Conversation) => {
    conversation.value = chosen;
    to.value = audienceOf(chosen) ?? to.value;
  };
  return (
    <div class="talk">
      <div class="field field-inline">
        <label for="conversation">Show</label>
        <select
          id="conversation"
          value={conversation.value}
          onChange={(event) => choose(event.currentTarget.value as Conversation)}
        >
          {conversations(view).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <MessageList view={view} messages={shown}>
        <EarlierMessages shown={all} onLoaded={(messages) => (earlier.value = messages)} />
      </MessageList>
      {view.seat?.role !== Seat_Role.OBSERVER && <Composer view={view} to={to} />}
    </div>
  );
}

function conversations(view: View): [Conversation, string][] {
  const own = view.seat?.team;
  const others = view.teams.map((team) => team.info?.id ?? "").filter((team) => team !== own);
  return [
    ["all", "All messages"],
    ["everyone", "To everybody"],
    ...(own ? ([["own", `Inside ${teamInText(view, own)}`]] as [Conversation, string][]) : []),
    ...others.map((team): [Conversation, string] => [`team:${team}`, `With ${teamInText(view, team)}`]),
    ["control", "With control"],
  ];
}

interface ListProps {
  view: View;
  messages: readonly Message[];
  children: preact.ComponentChildren;
}

function MessageList({ view, messages, children }: ListProps) {
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
        <MessageItem key={message.id} view={view} message={message} />
      ))}
    </div>
  );
}

function MessageItem({ view, message }: { view: View; message: Message }) {
  const own = message.team === view.seat?.team && message.displayName === view.seat?.displayName;
  return (
    <article class={own ? "message message-own" : "message"}>
      <header>
        {message.team ? (
          <TeamMark view={view} team={message.team} />
        ) : (
          <span class="team-mark team-mark-control">{inWords("control")}</span>
        )}
        <span class="faint">
          {message.displayName} to {audienceLine(view, message)} · turn {message.turn},{" "}
          {clockTime(message.sendTime)}
        </span>
      </header>
      <p>{message.text}</p>
    </article>
  );
}
