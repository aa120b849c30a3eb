#include "ui/words/pagetexts.h"

#include "ui/shell/commands.h"
#include "ui/words/questiontexts.h"
#include "ui/words/texts.h"
#include "ui/words/viewtexts.h"

namespace eleven {

std::map<std::string, std::string> PageTexts::all() {
    const std::map<std::string, QString> words = {
        {"client", Texts::programOf(Side::Client)},
        {"server", Texts::programOf(Side::Server)},
        {"ladder", ViewTexts::ladder()},
        {"diagram", ViewTexts::diagramTitle()},
        {"lesson", Texts::lessonDrawer()},
        {"back", Texts::commandButton(Command::Back)},
        {"step", Texts::commandButton(Command::Step)},
        {"backTip", Texts::commandTip(Command::Back)},
        {"stepTip", tr("Show the next moment")},
        {"first", Texts::commandTip(Command::First)},
        {"last", tr("Show how it ended")},
        {"time", Texts::timeSlider()},
        {"keys", tr("← → keys, Home, End, or swipe; Ctrl and an arrow: by a step of the lesson")},
        {"soFar", tr("What happened so far")},
        {"question", tr("A question")},
        {"answers", tr("Answers")},
        {"reveal", tr("Show the answer")},
        {"right", optionState(true)},
        {"wrong", optionState(false)},
        {"waiting", waitingHeading()},
        {"said", chosenText(QStringLiteral("%1"), false)},
        {"saidSo", chosenText(QStringLiteral("%1"), true)},
        {"current", tr("the line that comes next", "said of a line of a program")},
    };
    std::map<std::string, std::string> all;
    for (const auto& [name, text] : words)
        all[name] = text.toStdString();
    return all;
}

QString PageTexts::origin(const QString& kernel) {
    return tr("Recorded on Linux %1 with Eleven States; every state was read from the kernel.").arg(kernel);
}
QString PageTexts::noScript() {
    return tr("This page shows a recorded run with a script of its own. Allow it to run.");
}
QString PageTexts::saveTitle() { return tr("Export as an interactive page"); }
QString PageTexts::files() { return tr("Pages (*.html)"); }
QString PageTexts::written(const QString& file) { return tr("The page is in %1").arg(file); }
QString PageTexts::tooLong(int events) {
    return tr("This run is too long for a page: more than %1 events were recorded.").arg(events);
}

} // namespace eleven
