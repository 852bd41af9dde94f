package org.demarche.api.mapping;

import static java.util.Objects.requireNonNullElse;

import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.protocol.v1.ActorParameter;
import org.demarche.protocol.v1.ChoiceParameter;
import org.demarche.protocol.v1.NumberParameter;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;
import org.demarche.protocol.v1.TextParameter;
import org.demarche.protocol.v1.TrackParameter;
import org.demarche.protocol.v1.UmpireParameter;

/** What moves and deals of one scenario ask for. */
final class ParameterMapper {
  private final Scenario scenario;

  ParameterMapper(Scenario scenario) {
    this.scenario = scenario;
  }

  Parameter parameter(org.demarche.engine.model.Parameter parameter) {
    Parameter.Builder mapped =
        Parameter.newBuilder()
            .setId(parameter.id())
            .setTitle(parameter.title())
            .setText(parameter.text())
            .setDefaultValue(requireNonNullElse(parameter.defaultValue(), ""))
            .setSecret(parameter.secret());
    return switch (parameter.kind()) {
      case Kind.Choice(var options) ->
          mapped
              .setChoice(
                  ChoiceParameter.newBuilder()
                      .addAllOptions(options.stream().map(ParameterMapper::option).toList()))
              .build();
      case Kind.Number number -> mapped.setNumber(number(number)).build();
      case Kind.OfActor(var actors) ->
          mapped
              .setActor(
                  ActorParameter.newBuilder()
                      .addAllOptions(actors.stream().map(this::actorOption).toList()))
              .build();
      case Kind.OfTrack(var slots) ->
          mapped
              .setTrack(
                  TrackParameter.newBuilder()
                      .addAllOptions(slots.stream().map(this::trackOption).toList()))
              .build();
      case Kind.OfDeal(var deals) ->
          mapped
              .setChoice(
                  ChoiceParameter.newBuilder()
                      .addAllOptions(
                          deals.stream()
                              .map(scenario.deals()::get)
                              .map(
                                  deal ->
                                      option(
                                          new org.demarche.engine.model.Parameter.Option(
                                              deal.id(), deal.title())))
                              .toList()))
              .build();
      case Kind.Umpire(double minimum, double maximum) ->
          mapped
              .setUmpire(UmpireParameter.newBuilder().setMinimum(minimum).setMaximum(maximum))
              .build();
      case Kind.Text(int maximumLength) ->
          mapped.setTextValue(TextParameter.newBuilder().setMaximumLength(maximumLength)).build();
    };
  }

  private static NumberParameter number(Kind.Number number) {
    return NumberParameter.newBuilder()
        .setMinimum(number.minimum())
        .setMaximum(number.maximum())
        .setStep(number.step())
        .build();
  }

  static Option option(org.demarche.engine.model.Parameter.Option option) {
    return option(option.value(), option.title());
  }

  private Option actorOption(int index) {
    Actor actor = scenario.actors().get(index);
    return option(actor.id(), actor.title());
  }

  private Option trackOption(int index) {
    Slot slot = scenario.slots().get(index);
    return option(slot.id(), slot.title());
  }

  private static Option option(String value, String title) {
    return Option.newBuilder().setValue(value).setTitle(title).build();
  }
}
