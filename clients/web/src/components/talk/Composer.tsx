import { type Message, Message_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { isUmpire } from "../../state/powers.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { AudienceChooser } from "./AudienceChooser.js";
import { OWN_TEAM, type To, toLine } from "./audiences.js";
import { excerpt } from "./MessageItem.js";
import { hasAudience, KIND_TITLES, kindsFor, NO_SIGNATURE, type Signature } from "./signature.js";

const TEXT_LENGTH = 2000;
const HEADLINE_LENGTH = 120;

interface Props {
  view: View;
  to: { value: To };
  signature: { value: Signature };
  /** The messages that may be quoted. */
  known: readonly Message[];
}

/** Writes a message; whom it goes to is always in sight. */
export function Composer({ view, to, signature, known }: Props) {
  const game = useGame();
  const command = useCommand();
  const text = game.drafts.of("message", "");
  const team = view.seat?.team ?? "";
  const { kind, roleTitle, anonymous, headline, replyTo } = signature.value;
  const audience = isUmpire(view.seat?.role) ? { ...OWN_TEAM, control: true } : to.value;
  const chosen = hasAudience(kind);
  const nobody = chosen && team === "" && isEmpty(audience);
  const unready = nobody || (kind === Message_Kind.COMMUNIQUE && !headline.trim());
  const send = async (event: Event) => {
    event.preventDefault();
    if (text.value.trim() === "" || unready) return;
    const request = {
      text: text.value.trim(),
      ...(chosen ? { audience: plain(audience) } : {}),
      kind,
      replyTo,
      ...(team ? { roleTitle, anonymous } : {}),
      ...(kind === Message_Kind.COMMUNIQUE ? { headline: headline.trim() } : {}),
    };
    const answer = await command.run("sendMessage", game.api.play.sendMessage, request);
    if (!answer?.message) return;
    absorb(game, { case: "message", value: answer.message });
    text.value = "";
    signature.value = { ...NO_SIGNATURE, roleTitle };
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send(event);
  };
  const hint = chosen ? `To ${toLine(view, audience, team)}…` : `${KIND_TITLES[kind]}…`;
  return (
    <form class="composer" onSubmit={send}>
      <KindAndSignature view={view} signature={signature} />
      {chosen && !isUmpire(view.seat?.role) && <AudienceChooser view={view} to={to} />}
      <Quoted known={known} signature={signature} />
      {kind === Message_Kind.COMMUNIQUE && (
        <input
          aria-label="Headline"
          placeholder="Headline"
          maxLength={HEADLINE_LENGTH}
          value={headline}
          onInput={(event) =>
            (signature.value = { ...signature.value, headline: event.currentTarget.value })
          }
        />
      )}
      <label class="unseen" for="message-text">
        Message
      </label>
      <textarea
        id="message-text"
        rows={3}
        maxLength={TEXT_LENGTH}
        placeholder={nobody ? "Choose whom to write to" : hint}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <RefusalNote refusal={command.refusal} />
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy || unready || !text.value.trim()}>
          Send
        </button>
        <span class="faint keys">Ctrl+Enter sends</span>
      </div>
    </form>
  );
}

function isEmpty({ everyone, teams, control, seats = [] }: To): boolean {
  return !everyone && !control && teams.length + seats.length === 0;
}

function plain({ everyone, teams, control, seats = [] }: To) {
  return { everyone, teams: [...teams], control, seats: [...seats] };
}

function Quoted({ known, signature }: { known: readonly Message[]; signature: { value: Signature } }) {
  const { replyTo } = signature.value;
  const quoted = known.find((each) => replyTo && each.id === replyTo);
  if (!quoted) return null;
  return (
    <blockquote class="quoted">
      In reply to: {excerpt(quoted.text, 100)}{" "}
      <button
        type="button"
        class="link small"
        onClick={() => (signature.value = { ...signature.value, replyTo: "" })}
      >
        Do not quote
      </button>
    </blockquote>
  );
}

/** What kind of message it is and what it is signed with, where there is a choice. */
function KindAndSignature({ view, signature }: { view: View; signature: { value: Signature } }) {
  const scenario = useGame().scenario.value;
  const kinds = kindsFor(view);
  const team = view.teams.find((each) => view.seat?.team && each.info?.id === view.seat.team);
  const offices = team?.info?.roleTitles ?? [];
  const anonymous = Boolean(scenario?.anonymousMessages && team);
  const { kind, roleTitle } = signature.value;
  const signed = signature.value.anonymous ? "anonymous" : roleTitle && `role:${roleTitle}`;
  const sign = (value: string) => {
    const title = value.startsWith("role:") ? value.slice(5) : "";
    signature.value = { ...signature.value, roleTitle: title, anonymous: value === "anonymous" };
  };
  return (
    <div class="row">
      {kinds.length > 1 && (
        <select
          aria-label="Kind of message"
          value={kind}
          onChange={(event) =>
            (signature.value = { ...signature.value, kind: Number(event.currentTarget.value) })
          }
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {KIND_TITLES[each]}
            </option>
          ))}
        </select>
      )}
      {(offices.length > 0 || anonymous) && (
        <select
          aria-label="Signed"
          value={signed}
          onChange={(event) => sign(event.currentTarget.value)}
        >
          <option value="">signed {view.seat?.displayName}</option>
          {offices.map((title) => (
            <option key={title} value={`role:${title}`}>
              signed {title}
            </option>
          ))}
          {anonymous && <option value="anonymous">unsigned</option>}
        </select>
      )}
    </div>
  );
}
