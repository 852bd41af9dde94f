import { type Message, Message_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";
import { inWords } from "../../state/lookup.js";
import { Labels } from "../common/Labels.js";
import { TeamMark } from "../common/TeamMark.js";
import { audienceLine } from "./audiences.js";

const QUOTE_LENGTH = 160;

interface Props {
  view: View;
  message: Message;
  /** The message that it quotes or answers, as far as it is known. */
  quoted: Message | undefined;
  onReply: (() => void) | undefined;
}

/** Something said, with who said it to whom and what can be done about it. */
export function MessageItem({ view, message, quoted, onReply }: Props) {
  const own = message.team === view.seat?.team && message.displayName === view.seat?.displayName;
  const kind = KINDS[message.kind];
  return (
    <article class={`message ${own ? "message-own" : ""} ${kind ? `message-${kind}` : ""}`}>
      <header>
        <Sender view={view} message={message} />
        <span class="faint">
          {kind && `${kind} `}to {audienceLine(view, message)} · turn {message.turn},{" "}
          {clockTime(message.sendTime)}
        </span>
      </header>
      {quoted && <Quote message={quoted} />}
      {message.headline && <h4>{message.headline}</h4>}
      <p>{message.text}</p>
      <div class="message-actions">
        {onReply && (
          <button
            type="button"
            class="link small"
            aria-label={`Reply to ${message.displayName || "this message"}: ${excerpt(message.text, 40)}`}
            onClick={onReply}
          >
            Reply
          </button>
        )}
        {isLabelled(message) && (
          <Labels
            view={view}
            subject={message.id}
            own={message.team !== "" && message.team === view.seat?.team}
            about="this message"
          />
        )}
      </div>
    </article>
  );
}

const KINDS: Record<Message_Kind, string> = {
  [Message_Kind.UNSPECIFIED]: "",
  [Message_Kind.TALK]: "",
  [Message_Kind.COMMUNIQUE]: "communiqué",
  [Message_Kind.BROADCAST]: "broadcast",
  [Message_Kind.QUESTION]: "question",
  [Message_Kind.ANSWER]: "answer",
};

/** Teams' words can be meant or not; those of control are what they are. */
function isLabelled({ team, anonymous, kind }: Message): boolean {
  return (team !== "" || anonymous) && kind !== Message_Kind.QUESTION;
}

function Sender({ view, message }: { view: View; message: Message }) {
  const { team, displayName, roleTitle, anonymous } = message;
  if (anonymous && !team) return <b>unsigned</b>;
  const name = [roleTitle, displayName].filter(Boolean).join(", ");
  return (
    <>
      {team ? (
        <TeamMark view={view} team={team} />
      ) : (
        <span class="team-mark team-mark-control">{inWords("control")}</span>
      )}
      <span class="faint">
        {name}
        {anonymous && " (unsigned for others)"}
      </span>
    </>
  );
}

function Quote({ message }: { message: Message }) {
  return (
    <blockquote class="quoted">
      {message.displayName && `${message.displayName}: `}
      {excerpt(message.text, QUOTE_LENGTH)}
    </blockquote>
  );
}

export function excerpt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
