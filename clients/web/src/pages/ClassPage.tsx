import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../api/refusal.js";
import type { StaffApi } from "../api/staff.js";
import { useClassApi } from "../components/classes/useClassApi.js";
import { WorldCard } from "../components/classes/WorldCard.js";
import { RefusalNote } from "../components/common/RefusalNote.js";
import { KeyField } from "../components/classes/KeyField.js";
import { Roster } from "../components/control/Roster.js";
import type { Class } from "../gen/demarche/v1/class_service_pb.js";
import { counted } from "../format/words.js";
import { useServices } from "../state/context.js";
import "../styles/control.css";

const REFRESH_MS = 10_000;

/** All worlds of a class on one board, and its roster. */
export function ClassPage({ id }: { id: string }) {
  const name = `classes/${id}`;
  const access = useClassApi(name);
  const key = useSignal("");
  if (access.api) return <ClassBoard api={access.api} name={name} />;
  const open = (event: Event) => {
    event.preventDefault();
    void access.tryKey(key.value.trim());
  };
  return (
    <main class="plain-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      <h1>A class</h1>
      {access.looking ? (
        <p class="faint">Looking for a seat that opens it…</p>
      ) : (
        <form class="card join-form" onSubmit={open}>
          <p>
            No seat of this browser opens this class. Open it as its facilitator, or with the
            server's operator key.
          </p>
          <KeyField operatorKey={key} />
          <div class="actions">
            <button type="submit" class="primary" disabled={!key.value.trim()}>
              Open
            </button>
          </div>
          <RefusalNote refusal={access.refusal} />
        </form>
      )}
    </main>
  );
}

/** Titles of the scenario's teams by their ids, once they came. */
function useTeamTitles(scenario: string): ReadonlyMap<string, string> {
  const { connect } = useServices();
  const titles = useSignal<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!scenario) return;
    connect()
      .scenarios.getScenario({ name: scenario })
      .then(
        (answer) => {
          const teams = answer.scenario?.summary?.teams ?? [];
          titles.value = new Map(teams.map(({ id, title }) => [id, title]));
        },
        () => undefined,
      );
  }, [connect, scenario]);
  return titles.value;
}

interface Board {
  readonly of: Class;
  /** When it was asked for, by the browser's clock. */
  readonly taken: number;
}

function ClassBoard({ api, name }: { api: StaffApi; name: string }) {
  const board = useSignal<Board | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    const load = () =>
      api.classes.getClass({ name }).then(
        (answer) => {
          if (answer.class) board.value = { of: answer.class, taken: Date.now() };
          refusal.value = undefined;
        },
        (error: unknown) => (refusal.value = refusalOf(error)),
      );
    void load();
    const timer = setInterval(() => document.hidden || void load(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [api, name]);
  useEffect(() => {
    document.title = `${board.value?.of.title || "A class"} · Demarche`;
  }, [board.value?.of.title]);
  const shown = board.value;
  const titles = useTeamTitles(shown?.of.scenario ?? "");
  return (
    <main class="class-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      <h1>{shown?.of.title || "A class"}</h1>
      {shown && (
        <p class="faint">{counted(shown.of.worlds.length, "world")}, renewed every ten seconds</p>
      )}
      <RefusalNote refusal={refusal.value} />
      <div class="worlds">
        {shown?.of.worlds.map((world) => (
          <WorldCard key={world.name} world={world} taken={shown.taken} titles={titles} />
        ))}
      </div>
      <section class="card" aria-label="Roster">
        <h2>Roster</h2>
        <Roster api={api} parent={name} titles={titles} />
      </section>
    </main>
  );
}
