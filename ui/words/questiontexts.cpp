#include "ui/words/questiontexts.h"

#include "ui/words/corewords.h"

#include <QCoreApplication>

namespace eleven {

namespace {

class QuestionTexts {
    Q_DECLARE_TR_FUNCTIONS(QuestionTexts)
};

QString letter(std::size_t index) { return QString(QChar(u'A' + static_cast<char16_t>(index))); }

} // namespace

QString predictHeading(std::size_t options) {
    return QuestionTexts::tr("Predict, before you step (keys 1 to %1)").arg(options);
}
QString askHeading() { return QuestionTexts::tr("What do you think?"); }
QString handsUpHeading() { return QuestionTexts::tr("Hands up: what do you predict?"); }
QString revealedHeading() { return QuestionTexts::tr("Shown to the class"); }
QString waitingHeading() { return QuestionTexts::tr("Wait for the kernel's answer"); }

QString answerHeading(const QString& option, const std::string& source) {
    if (source.empty()) return QuestionTexts::tr("The kernel's answer: %1").arg(option);
    return QuestionTexts::tr("The answer, from %2: %1").arg(option, QString::fromStdString(source));
}

QString optionText(std::size_t index, const QString& text) {
    return QuestionTexts::tr("%1  %2", "A  TIME-WAIT").arg(letter(index), text);
}

QString feedbackText(std::size_t index, const QString& text) {
    return QuestionTexts::tr("%1: %2", "A: It is for the side that closed first.").arg(letter(index), text);
}

QString chosenText(const QString& option, bool wasRight) {
    return wasRight ? QuestionTexts::tr("You said so: %1").arg(option)
                    : QuestionTexts::tr("You said: %1").arg(option);
}

QString wasSkipped() { return QuestionTexts::tr("You skipped this one."); }
QString wasRevealed() { return QuestionTexts::tr("It was shown to the class."); }

QString readOnNext() { return QuestionTexts::tr("next: read on"); }
QString revealNext() { return QuestionTexts::tr("next: the answer is shown"); }
QString noQuestion() { return QuestionTexts::tr("No question is open"); }
QString notSeen() { return QuestionTexts::tr("The lesson, in which the question stands, is put away"); }
QString answersHidden() {
    return QuestionTexts::tr("From now on answers are hidden until Step shows them: for a class.");
}
QString answersShown() { return QuestionTexts::tr("From now on each answer is told at once."); }
QString optionState(bool isRight) {
    return isRight ? QuestionTexts::tr("right") : QuestionTexts::tr("wrong");
}

} // namespace eleven
