#include "app/questiontext.h"

#include "ui/lesson/questions.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

void printQuestions(std::ostream& out, const Lesson& lesson, const Event& event) {
    const auto* script = as<ScriptEvent>(event);
    if (script == nullptr) return;
    LessonProgress progress;
    progress.step = -1;
    progress.add(event);
    for (const QuestionView& view :
         questionsAt(lesson, progress, {}, false, SpokenLanguage::code().toStdString())) {
        if (view.phase == QuestionView::Phase::Waiting) continue;
        out << (view.phase == QuestionView::Phase::Asked ? "? " : "! ") << view.heading.toStdString() << "\n";
        if (!view.question.isEmpty()) out << "  " << view.question.toStdString() << "\n";
        for (const OptionView& option : view.options)
            out << "    " << option.text.toStdString() << "\n";
    }
}

} // namespace eleven
