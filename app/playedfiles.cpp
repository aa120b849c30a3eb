#include "app/playedfiles.h"

#include "app/cliwords.h"
#include "app/findlesson.h"
#include "app/handout.h"
#include "app/play.h"
#include "app/playrecording.h"
#include "app/runown.h"
#include "core/base/temporaryfolder.h"
#include "core/lesson/sigpipe.h"
#include "ui/export/capture.h"
#include "ui/export/pictures.h"
#include "ui/export/savedfile.h"
#include "ui/page/page.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"
#include "ui/words/exporttexts.h"
#include "ui/words/lessontexts.h"
#include "ui/words/spokenlanguage.h"

#include <QGuiApplication>

#include <iostream>

namespace eleven {
namespace {

std::vector<std::string> filesOf(const CommandLine& line) {
    std::vector<std::string> files = line.pictures;
    for (const std::string& file : {line.handout, line.pcapng, line.page})
        if (!file.empty()) files.push_back(file);
    return files;
}

/// What the window draws; of many clients the connection of the first.
Ladder ladderOf(const Trace& trace, int clients) {
    Following following;
    following.follow(std::uint16_t{0});
    for (const Event& event : trace)
        following.add(event);
    AtPrefix<Ladder> ladder;
    return ladder.moveTo(trace, trace.size(), clients > 1 ? &following : nullptr);
}

/// As it was played; none: at random.
std::optional<Lesson> lessonOf(const CommandLine& line) {
    if (line.seed) return std::nullopt;
    if (line.command == CommandLine::Command::Run) return ownLesson(line);
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return std::nullopt;
    Lesson lesson = withSigpipe(*loaded.lesson, line.sigpipe.value_or(loaded.lesson->sigpipe));
    lesson.profile = line.profile.value_or(lesson.profile);
    for (const auto& [toggle, on] : line.toggles)
        lesson.toggles[toggle] = on;
    return lesson;
}

/// `status`, or that of what is wrong with `file`.
int told(const CommandLine& line, int status, const std::string& file, const QString& wrong) {
    if (!wrong.isEmpty()) {
        std::cerr << wrong.toStdString() << "\n";
        return status == kAllHeld ? kCannotRun : status;
    }
    if (!line.quiet) std::cout << ExportTexts::written(QString::fromStdString(file)).toStdString() << "\n";
    return status;
}

/// Those with letters, which need fonts.
int drawFiles(const CommandLine& line, const ToldRecording& run, int status) {
    const auto& [lesson, origin, trace] = run;
    if (SpokenLanguage::code() != QStringLiteral("en") && !hasChinese()) {
        std::cerr << ExportTexts::noFont().toStdString() << "\n";
        return kCannotRun;
    }
    const QFont font =
        withChinese(QGuiApplication::font(), {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    const Ladder ladder = ladderOf(trace, lesson ? lesson->clients : 1);
    const QString title =
        lesson ? lessonTitle(*lesson) : QStringLiteral("--random %1").arg(line.seed.value_or(0));
    const bool isPrinted = !line.handout.empty() && lesson && status == kAllHeld;
    if (isPrinted)
        status = told(line, status, line.handout,
                      saveHandout(QString::fromStdString(line.handout), *lesson, trace, ladder, font));
    if (!line.page.empty() && lesson && status == kAllHeld)
        status = told(line, status, line.page,
                      savePage({*lesson, trace, QString::fromStdString(origin.kernel)},
                               QString::fromStdString(line.page)));
    const Picture picture = ladderPicture(ladder, ExportTexts::ladderOf(title), font);
    for (const std::string& file : line.pictures)
        status = told(line, status, file, savePicture(picture, QString::fromStdString(file)));
    return status;
}

} // namespace

bool writesFiles(const CommandLine& line) { return !filesOf(line).empty(); }

int runPlayedFiles(int argc, char** argv, const CommandLine& line) {
    ToldRecording run;
    int status = kAllHeld;
    {
        const CliLanguage spoken(argc, argv, line.language);
        for (const std::string& file : filesOf(line))
            if (const QString wrong = inTheWay(QString::fromStdString(file)); !wrong.isEmpty()) {
                std::cerr << wrong.toStdString() << "\n";
                return kBadInput;
            }
        const bool isOwn = line.command == CommandLine::Command::Run;
        CommandLine played = line;
        const bool isOnPaper = !line.handout.empty() || !line.page.empty(); // its text is in there
        played.quiet = line.quiet || (isOnPaper && !isOwn);
        if (line.isOfRecording()) {
            status = playRecording(played, &run);
        } else {
            const auto take = [&](const Event& event) {
                if (run.trace.isEmpty()) run.origin = runHere(event.t);
                run.trace.append(event);
            };
            status = isOwn ? runOwn(played, take) : runPlay(played, take);
            run.lesson = lessonOf(line);
        }
        if (run.trace.isEmpty()) return status;
        if (!line.pcapng.empty())
            status = told(line, status, line.pcapng,
                          saveCapture(QString::fromStdString(line.pcapng), run.trace, run.origin));
    }
    if (line.handout.empty() && line.page.empty() && line.pictures.empty()) return status;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const Result<TemporaryFolder> runtime =
        TemporaryFolder::make(); // else Qt speaks where there is no session
    if (runtime && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(runtime->path()));
    const QGuiApplication qt(argc, argv);
    const SpokenLanguage spoken(line.language.empty() ? SpokenLanguage::ofDesktop()
                                                      : QString::fromStdString(line.language));
    return drawFiles(line, run, status);
}

} // namespace eleven
