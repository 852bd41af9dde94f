import { type Audience, type Message, Message_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { listed } from "../../format/words.js";
import { teamInText, teamTitle } from "../../state/lookup.js";

/** Whom a message is meant for, as the composer keeps it. */
export interface To {
  readonly everyone: boolean;
  readonly teams: readonly string[];
  readonly control: boolean;
  /** Single persons, by their seats' names. */
  readonly seats?: readonly string[];
}

/** A person who can be written to. */
export interface Person {
  readonly seat: string;
  readonly name: string;
  readonly team: string;
}

export const OWN_TEAM: To = { everyone: false, teams: [], control: false };
export const NOBODY = OWN_TEAM;
export const TO_ALL: To = { ...OWN_TEAM, everyone: true };

/** The members of the teams, beside the reader. */
export function personsOf(view: View): Person[] {
  return view.teams.flatMap(({ info, members, memberSeats }) =>
    memberSeats
      .map((seat, index) => ({ seat, name: members[index] ?? "", team: info?.id ?? "" }))
      .filter(({ seat }) => seat !== view.seat?.name),
  );
}

/** The composer's form of an audience that the server gave. */
export function toOf(audience: Audience | undefined, own: string): To {
  if (!audience) return OWN_TEAM;
  const { everyone, teams, control, seats } = audience;
  return { everyone, teams: teams.filter((team) => team !== own), control, seats };
}

/** Whom one answers who answers a message: its sender and all the others it went to. */
export function answerTo(message: Message, own: string): To {
  const { everyone, teams, control, seats } = toOf(message.audience, own);
  if (everyone) return TO_ALL;
  const sender = message.team && message.team !== own ? [message.team] : [];
  const facilitator = message.team === "" && !message.anonymous;
  return {
    everyone: false,
    teams: [...new Set([...sender, ...teams])],
    control: control || facilitator,
    ...(seats?.length ? { seats } : {}),
  };
}

/** Whom a message was sent to, in words. */
export function audienceLine(view: View, message: Message): string {
  if (message.kind === Message_Kind.COMMUNIQUE) return "the press";
  return toLine(view, message.audience, message.team);
}

export function toLine(view: View, audience: Audience | To | undefined, sender: string): string {
  if (audience?.everyone) return "everybody";
  const others = (audience?.teams ?? []).filter((team) => team !== sender);
  const names = others.map((team) => (team === view.seat?.team ? "you" : teamInText(view, team)));
  names.push(...(audience?.seats ?? []).map((seat) => personName(view, seat)));
  if (audience?.control) names.push("control");
  if (names.length > 0) return listed(names);
  return sender === view.seat?.team && sender ? "own team" : "nobody else";
}

function personName(view: View, seat: string): string {
  if (seat === view.seat?.name) return "you";
  const person = personsOf(view).find((each) => each.seat === seat);
  return person ? `${person.name} (${teamTitle(view, person.team)})` : "one person";
}
