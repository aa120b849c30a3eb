#pragma once
// What is said of a script: what comes next, what was done instead, and that it is over. Pure.

#include "core/lesson/lesson.h"
#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/recording/trace.h"
#include "ui/lesson/hints.h"

#include <QString>

namespace eleven {

/// "the server calls close(c)", "SYN is delivered to the server": what Step would do.
[[nodiscard]] QString nextText(const Act& act, const Lesson& lesson, const Endpoints& endpoints,
                               const HeldSegments& held, const std::set<std::string>& togglesOn, bool isCut);
/// "ACK was dropped", "the server called close()": the ActEvent `act`.
[[nodiscard]] QString actDoneText(const Trace& trace, EventNumber act);
/// "You left the script: ACK was dropped"
[[nodiscard]] QString departureTitle(const ScriptEvent& departure, const Trace& trace);
[[nodiscard]] QString departureText(ScriptEvent::Reason reason);
/// When somebody wants no more of the script.
[[nodiscard]] QString freelyTitle();
[[nodiscard]] QString freelyText();
/// In one of them: `about` it, and what the controls do there.
[[nodiscard]] QString tryText(const QString& about);
[[nodiscard]] QString backToLesson();
[[nodiscard]] QString checksToCome(int count);

[[nodiscard]] QString stepHeading(int step, int count); ///< "Step 6 of 9"; `step` from 0
[[nodiscard]] QString showedHeading(int step);          ///< "What step 5 showed"

[[nodiscard]] QString lessonComplete();
[[nodiscard]] QString scriptOver(); ///< but it was left on the way
[[nodiscard]] QString begunAgain(); ///< after a restart
[[nodiscard]] QString hintsHeading();
[[nodiscard]] QString hintText(Hint hint);
[[nodiscard]] QString tryHeading();                ///< above the other runs that a lesson offers
[[nodiscard]] QString tryOf(const QString& title); ///< "↳ drop the last ACK"
/// "8 of 11 states in this lesson; 9 of 11 states and 14 of 20 edges in all lessons so far"
[[nodiscard]] QString seenText(int states);
[[nodiscard]] QString seenInAllText(int states, int edges);
/// "As before: Skip close() on EOF, SIGPIPE Ignored"
[[nodiscard]] QString asBefore(const QStringList& choices);

} // namespace eleven
