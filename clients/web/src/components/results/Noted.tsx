import type { Deal, Message, View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { notesOn } from "../common/Labels.js";
import { TeamMark } from "../common/TeamMark.js";
import { audienceLine } from "../talk/audiences.js";
import { excerpt } from "../talk/MessageItem.js";

const LONGEST = 160;

/** For the debrief: who meant what they said, and who believed it, as the teams noted it then. */
export function Noted({ view }: { view: View }) {
  const noted = new Set(view.labels.map((label) => label.subject));
  const messages = view.messages.filter(({ id }) => noted.has(id));
  const deals = view.deals.filter(({ id }) => noted.has(id));
  const unread = noted.size - messages.length - deals.length;
  if (noted.size === 0) return null;
  return (
    <section aria-label="Meant and believed">
      <h3>Meant and believed</h3>
      <p class="faint">What teams noted of their own words and of those of others.</p>
      <ul class="noted">
        {messages.map((message) => (
          <NotedMessage key={message.id} view={view} message={message} />
        ))}
        {deals.map((deal) => (
          <NotedDeal key={deal.id} view={view} deal={deal} />
        ))}
      </ul>
      {unread > 0 && (
        <p class="faint">
          {counted(unread, "note")} on words that you may not read, or that are further back in Talk.
        </p>
      )}
    </section>
  );
}

function NotedMessage({ view, message }: { view: View; message: Message }) {
  return (
    <li>
      {message.team ? <TeamMark view={view} team={message.team} /> : <b>Unsigned</b>}{" "}
      <span class="faint">
        to {audienceLine(view, message)}, turn {message.turn}
      </span>
      <blockquote>{excerpt(message.text, LONGEST)}</blockquote>
      <p>{notesOn(view, message.id)}</p>
    </li>
  );
}

function NotedDeal({ view, deal }: { view: View; deal: Deal }) {
  return (
    <li>
      <TeamMark view={view} team={deal.proposer} />{" "}
      <span class="faint">proposed in turn {deal.turn}</span>
      <blockquote>{deal.summary || deal.title}</blockquote>
      <p>{notesOn(view, deal.id)}</p>
    </li>
  );
}
