import { staffOf } from "../../api/staff.js";
import type { Services } from "../../state/context.js";
import { holdSeat } from "../../state/seats.js";
import type { Command } from "../common/useCommand.js";
import type { Made } from "./Created.js";
import { lines, type NewDraft, sessionRequest } from "./options.js";

/** What it takes to create something: who asks, and by which key. */
export interface Creator {
  readonly services: Services;
  readonly sending: Command;
  readonly key: string;
}

/** Creates a session; its roster is added to it from the page that follows. */
export async function createSession(
  { services, sending, key }: Creator,
  draft: NewDraft,
): Promise<Made | undefined> {
  const { sessions } = services.connect(key);
  const answer = await sending.run("createSession", sessions.createSession, sessionRequest(draft));
  if (!answer?.seat || !answer.session) return undefined;
  const { seat, token, session } = answer;
  keep(services, seat, token, session.title);
  const roster = draft.roster.trim()
    ? { api: staffOf(services.connect(token)), parent: session.name, start: draft.roster }
    : undefined;
  return { worlds: [{ ...answer, world: "" }], class: undefined, people: 0, roster };
}

/** Creates a class with its roster, or nothing if a row of the roster is wrong. */
export async function createClass(
  { services, sending, key }: Creator,
  draft: NewDraft,
): Promise<Made | undefined> {
  const { classes } = staffOf(services.connect(key));
  const title = draft.title.trim();
  const session = sessionRequest(draft);
  const request = { title, session, worlds: lines(draft.worlds), rosterCsv: draft.roster };
  const answer = await sending.run("createClass", classes.createClass, request);
  if (!answer?.class) return undefined;
  for (const { seat, token, world } of answer.owned) {
    if (seat) keep(services, seat, token, `${title}, ${world}`);
  }
  const people = answer.roster.length;
  return { worlds: answer.owned, class: answer.class, people, roster: undefined };
}

function keep(
  { storage }: Services,
  seat: { name: string; role: number; displayName: string },
  token: string,
  title: string,
): void {
  const { name, role, displayName } = seat;
  holdSeat(storage, { name, token, role, title, team: "", displayName });
}
