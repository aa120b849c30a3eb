#include "app/runwindow.h"

#include "app/commandline.h"
#include "app/interruption.h"
#include "ui/lesson/seen.h"
#include "ui/shell/recordingcommands.h"

#include <QApplication>
#include <QIcon>
#include <QSocketNotifier>
#include <QStyleFactory>

#include <cstdio>
#include <cstdlib>

namespace eleven {

namespace {

constexpr int kBySignal = 128; // as shells have it

/// Ends the program when the window was painted for the first time.
class FirstPaint : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            std::puts("first paint");
            std::fflush(stdout);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        }
        return false;
    }
};

/// While Qt looks for a display: it would abort() where none answers.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString& text) {
    std::fprintf(stderr, "%s\n", qPrintable(type == QtFatalMsg ? text.section(u'\n', 0, 0) : text));
    if (type != QtFatalMsg) return;
    const QString said = SpokenLanguage::early(
        "Cli",
        QT_TRANSLATE_NOOP("Cli", "The display does not answer, so there can be no window (DISPLAY=%1, "
                                 "WAYLAND_DISPLAY=%2, QT_QPA_PLATFORM=%3).\nWithout one: eleven-states "
                                 "play LESSON"));
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(said.arg(qEnvironmentVariable("DISPLAY"), qEnvironmentVariable("WAYLAND_DISPLAY"),
                                qEnvironmentVariable("QT_QPA_PLATFORM"))));
    std::_Exit(kCannotRun); // nothing was begun yet
}

/// Where somebody would go on: in the lesson that was left, or in the one after it. None: nobody was ever in
/// one.
std::optional<Lesson> lessonToGoOn(const std::vector<LibraryEntry>& course) {
    const QString last = lastLesson().id;
    for (std::size_t i = 0; i < course.size(); ++i) {
        if (QString::fromStdString(course[i].id) != last) continue;
        std::optional<Lesson> left = loadLesson(course[i].file, true).lesson;
        const bool isLeft = left && leftAt(last, static_cast<int>(left->steps.size())) > 0;
        if (isLeft || !isFinished(last) || i + 1 == course.size()) return left;
        return loadLesson(course[i + 1].file, true).lesson;
    }
    return std::nullopt;
}

} // namespace

int runWindow(int argc, char** argv, WindowRequest request) {
    const Interruption interruption; // before there are threads: Qt has one for X11
    QApplication::setApplicationName(QStringLiteral("eleven-states"));
    QApplication::setOrganizationName(QStringLiteral("eleven-states"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    qInstallMessageHandler(endWithoutDisplay);
    const QApplication qt(argc, argv);
    qInstallMessageHandler(nullptr);
    QApplication::setApplicationDisplayName(QStringLiteral("Eleven States"));
    QApplication::setApplicationVersion(QStringLiteral(ELEVEN_VERSION));
    const QString id = QStringLiteral("org.elevenstates.ElevenStates");
    QApplication::setDesktopFileName(id);
    QApplication::setWindowIcon(QIcon::fromTheme(id, QIcon(QStringLiteral(":/desktop/%1.svg").arg(id))));
    std::optional<Lesson> goOn;
    if (!request.isAsked) goOn = lessonToGoOn(request.library);
    if (goOn) request.lesson = *goOn;
    if (request.language.isEmpty()) request.language = SpokenLanguage::chosen();
    const QString recording = request.recording;
    Application application(std::move(request));
    if (goOn) application.showLessons();
    FirstPaint firstPaint;
    if (qEnvironmentVariableIsSet("ELEVEN_STATES_QUIT_AFTER_FIRST_PAINT"))
        application.window().installEventFilter(&firstPaint);
    application.window().show();
    application.tellOfFont();
    application.askFirst();
    if (recording.isEmpty())
        application.window().recordings().offerLeft();
    else
        application.open(recording);
    const QSocketNotifier asked(interruption.descriptor(), QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, [&] {
        application.window().recordings().leave();
        QApplication::exit(kBySignal + interruption.signal());
    });
    return QApplication::exec();
}

} // namespace eleven
