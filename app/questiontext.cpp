#include "app/questiontext.h"

#include "ui/lesson/questions.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

using Phase = QuestionView::Phase;

void printQuestions(std::ostream& out, const Lesson& lesson, const Event& event) {
    const auto* script = as<ScriptEvent>(event);
    if (script == nullptr) return;
    LessonProgress progress;
    progress.step = -1;
    progress.add(event);
    const std::string language = SpokenLanguage::code().toStdString();
    for (const QuestionView& view : questionsAt(lesson, progress, {}, false, language)) {
        if (view.phase == Phase::Waiting) continue;
        out << (view.phase == Phase::Asked ? "? " : "! ") << view.heading.toStdString() << "\n";
        if (!view.question.isEmpty()) out << "  " << view.question.toStdString() << "\n";
        for (const OptionView& option : view.options)
            out << "    " << option.text.toStdString() << "\n";
        // What the kernel answered before it was asked.
        for (const QuestionView& told :
             questionsAt(lesson, progress, {{view.place, {{}, true}}}, false, language))
            if (told.place == view.place && told.phase == Phase::Answered && view.phase == Phase::Asked)
                out << "! " << told.heading.toStdString() << "\n";
    }
}

} // namespace eleven
