#include "app/htmlpage.h"

#include "app/cliwords.h"
#include "app/play.h"
#include "core/lesson/sigpipe.h"
#include "ui/page/page.h"
#include "ui/words/pagetexts.h"
#include "ui/words/spokenlanguage.h"

#include <QGuiApplication>

#include <iostream>

namespace eleven {

int runHtmlPage(int argc, char** argv, const CommandLine& line) {
    Trace trace;
    {
        const CliLanguage spoken(argc, argv, line.language);
        CommandLine quiet = line;
        quiet.quiet = true;
        const int status = runPlay(quiet, [&](const Event& event) { trace.append(event); });
        if (status != kAllHeld) return status;
    }
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return kBadInput; // it was there a moment ago
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication qt(argc, argv);
    const SpokenLanguage spoken(line.language.empty() ? SpokenLanguage::ofDesktop()
                                                      : QString::fromStdString(line.language));
    PageSource source{withSigpipe(*loaded.lesson, line.sigpipe.value_or(loaded.lesson->sigpipe)), trace,
                      QSysInfo::kernelVersion()};
    source.lesson.profile = line.profile.value_or(source.lesson.profile);
    for (const auto& [toggle, on] : line.toggles)
        source.lesson.toggles[toggle] = on;
    const QString file = QString::fromStdString(line.page);
    const QString wrong = savePage(source, file);
    (wrong.isEmpty() ? std::cout : std::cerr)
        << (wrong.isEmpty() ? PageTexts::written(file) : wrong).toStdString() << "\n";
    return wrong.isEmpty() ? kAllHeld : kCannotRun;
}

} // namespace eleven
