import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { authoringOf } from "../../api/authoring.js";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { GetScenarioSetupResponse } from "../../gen/demarche/v1/authoring_service_pb.js";
import type { Scenario, ScenarioSummary } from "../../gen/demarche/v1/scenario_pb.js";
import { useServices } from "../../state/context.js";

/** The server's scenarios, and the chosen one whole. */
export interface Scenarios {
  readonly list: readonly ScenarioSummary[];
  readonly scenario: Scenario | undefined;
  /** Why neither came. */
  readonly refusal: Refusal | undefined;
}

export function useScenarios(name: string): Scenarios {
  const { connect } = useServices();
  const list = useSignal<readonly ScenarioSummary[]>([]);
  const scenario = useSignal<Scenario | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const refuse = (error: unknown) => (refusal.value = refusalOf(error));
  useEffect(() => {
    connect()
      .scenarios.listScenarios({})
      .then((answer) => (list.value = answer.scenarios), refuse);
  }, [connect]);
  useEffect(() => {
    scenario.value = undefined;
    if (!name) return;
    const call = new AbortController();
    connect()
      .scenarios.getScenario({ name }, { signal: call.signal })
      .then(
        (answer) => (scenario.value = answer.scenario),
        (error) => call.signal.aborted || refuse(error),
      );
    return () => call.abort();
  }, [name]);
  return { list: list.value, scenario: scenario.value, refusal: refusal.value };
}

/** What only the operator may read of a scenario. */
export interface Setup {
  readonly setup: GetScenarioSetupResponse | undefined;
  readonly refusal: Refusal | undefined;
}

/** Asks with the operator key, as far as it was given; so a wrong one is told at once. */
export function useSetup(name: string, key: string): Setup {
  const { connect } = useServices();
  const state = useSignal<Setup>({ setup: undefined, refusal: undefined });
  useEffect(() => {
    state.value = { setup: undefined, refusal: undefined };
    if (!name || !key) return;
    const call = new AbortController();
    const scenario = { source: { case: "name", value: name } as const };
    authoringOf(connect(key))
      .getScenarioSetup({ scenario }, { signal: call.signal })
      .then(
        (setup) => (state.value = { setup, refusal: undefined }),
        (error: unknown) => {
          if (!call.signal.aborted) state.value = { setup: undefined, refusal: refusalOf(error) };
        },
      );
    return () => call.abort();
  }, [name, key]);
  return state.value;
}
