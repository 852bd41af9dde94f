import type { Audience, Message, View } from "../../gen/demarche/v1/view_pb.js";
import { listed } from "../../format/words.js";
import { teamInText } from "../../state/lookup.js";

/** Whom a message is meant for, as the composer keeps it. */
export interface To {
  readonly everyone: boolean;
  readonly teams: readonly string[];
  readonly control: boolean;
}

export const OWN_TEAM: To = { everyone: false, teams: [], control: false };

/** Whom a message was sent to, in words. */
export function audienceLine(view: View, message: Message): string {
  return toLine(view, message.audience, message.team);
}

export function toLine(view: View, audience: Audience | To | undefined, sender: string): string {
  if (audience?.everyone) return "everybody";
  const others = (audience?.teams ?? []).filter((team) => team !== sender);
  const names = others.map((team) => (team === view.seat?.team ? "you" : teamInText(view, team)));
  if (audience?.control) names.push("control");
  if (names.length > 0) return listed(names);
  return sender === view.seat?.team && sender ? "own team" : "nobody else";
}

/** A conversation the list can be narrowed to: all, everybody, the own team, control or a team. */
export type Conversation = "all" | "everyone" | "own" | "control" | `team:${string}`;

export function belongsTo(message: Message, conversation: Conversation, own: string): boolean {
  const audience = message.audience;
  const teams = audience?.teams ?? [];
  switch (conversation) {
    case "all":
      return true;
    case "everyone":
      return audience?.everyone === true;
    case "own":
      return message.team === own && !audience?.everyone && !audience?.control && teams.length === 0;
    case "control":
      return audience?.control === true || (message.team === "" && !audience?.everyone);
    default: {
      const team = conversation.slice("team:".length);
      return !audience?.everyone && (message.team === team || teams.includes(team));
    }
  }
}

/** Whom one writes to in a conversation; undefined leaves the choice to the writer. */
export function audienceOf(conversation: Conversation): To | undefined {
  if (conversation === "all") return undefined;
  if (conversation === "everyone") return { ...OWN_TEAM, everyone: true };
  if (conversation === "control") return { ...OWN_TEAM, control: true };
  if (conversation === "own") return OWN_TEAM;
  return { ...OWN_TEAM, teams: [conversation.slice("team:".length)] };
}
