import type { Reveal } from "../../gen/demarche/v1/view_pb.js";

/** The changes of all theses that were switched on for the session. */
export function Modifiers({ reveal }: { reveal: Reveal }) {
  if (reveal.modifiers.length === 0) return null;
  return (
    <ul class="modifiers">
      {reveal.modifiers.map(({ id, title, text }) => (
        <li key={id}>
          Switched on: <b>{title}</b>. {text}
        </li>
      ))}
    </ul>
  );
}
