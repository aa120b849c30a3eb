#pragma once
// What the card of a question says around the words of the lesson. Pure.

#include <QString>

#include <string>

namespace eleven {

[[nodiscard]] QString predictHeading(std::size_t options);
[[nodiscard]] QString askHeading(); ///< not before the acts of a step but after them
[[nodiscard]] QString handsUpHeading();
[[nodiscard]] QString revealedHeading(); ///< what is right was shown to a class
[[nodiscard]] QString waitingHeading();
/// "The kernel's answer: B  LAST-ACK", or with the section that says so.
[[nodiscard]] QString answerHeading(const QString& option, const std::string& source);
[[nodiscard]] QString optionText(std::size_t index, const QString& text);   ///< "A  TIME-WAIT"
[[nodiscard]] QString feedbackText(std::size_t index, const QString& text); ///< "A: It is for ..."
[[nodiscard]] QString chosenText(const QString& option, bool wasRight);     ///< "You said: A  TIME-WAIT"
[[nodiscard]] QString wasSkipped();
[[nodiscard]] QString wasRevealed();
[[nodiscard]] QString readOnNext();
[[nodiscard]] QString revealNext();    ///< what Step does while answers are hidden
[[nodiscard]] QString noQuestion();    ///< why a digit does nothing
[[nodiscard]] QString notSeen();       ///< the same: the lesson is put away
[[nodiscard]] QString answersHidden(); ///< from now on
[[nodiscard]] QString answersShown();
[[nodiscard]] QString optionState(bool isRight);

} // namespace eleven
