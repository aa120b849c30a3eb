#include "app/exports.h"

#include "app/cliwords.h"
#include "app/handout.h"
#include "app/play.h"
#include "core/lesson/sigpipe.h"
#include "core/recording/trace.h"
#include "ui/page/page.h"
#include "ui/words/pagetexts.h"
#include "ui/words/spokenlanguage.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <iostream>

namespace eleven {

namespace {

/// It would be replaced by a file.
bool isInTheWay(const std::string& option, const std::string& name) {
    const QFileInfo there(QString::fromStdString(name)); // what a link leads to
    if (name.empty() || !there.exists() || there.isFile()) return false;
    std::cerr << Cli::tr("%1: something that is no regular file has this name")
                     .arg(QString::fromStdString(option + " " + name))
                     .toStdString()
              << "\n";
    return true;
}

int writePage(const Lesson& lesson, const Trace& trace, const QString& file) {
    const QString wrong = savePage({lesson, trace, QSysInfo::kernelVersion()}, file);
    (wrong.isEmpty() ? std::cout : std::cerr)
        << (wrong.isEmpty() ? PageTexts::written(file) : wrong).toStdString() << "\n";
    return wrong.isEmpty() ? kAllHeld : kCannotRun;
}

} // namespace

bool hasExports(const CommandLine& line) { return !line.handout.empty() || !line.page.empty(); }

int runExports(int argc, char** argv, const CommandLine& line) {
    Trace trace;
    {
        const CliLanguage spoken(argc, argv, line.language);
        if (isInTheWay("--handout", line.handout) || isInTheWay("--html", line.page)) return kBadInput;
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
    Lesson lesson = withSigpipe(*loaded.lesson, line.sigpipe.value_or(loaded.lesson->sigpipe));
    lesson.profile = line.profile.value_or(lesson.profile);
    for (const auto& [toggle, on] : line.toggles)
        lesson.toggles[toggle] = on;
    int status = kAllHeld;
    if (!line.handout.empty()) status = printHandout(lesson, trace, QString::fromStdString(line.handout));
    if (!line.page.empty())
        status = std::max(status, writePage(lesson, trace, QString::fromStdString(line.page)));
    return status;
}

} // namespace eleven
