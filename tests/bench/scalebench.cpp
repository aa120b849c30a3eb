// What a jump of the playhead and a resize of the window cost with 1,000,000 events, painted at 1920x1080,
// beside the same window with a short trace; and what each projection costs at such a jump. Times are those
// of the processor. Nothing here fails: it prints. By hand: build/release/tests/eleven-scalebench [EVENTS]

#include "core/projection/actground.h"
#include "core/projection/background.h"
#include "core/projection/connections.h"
#include "core/projection/coverage.h"
#include "core/projection/ladder.h"
#include "core/projection/lessonprogress.h"
#include "tests/longstory.h"
#include "tests/toldwindow.h"
#include "ui/inspector/inspector.h"
#include "ui/session/stagepicture.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>
#include <time.h>

#include <cstdio>
#include <random>

using namespace eleven;
using namespace eleven::handmade;

namespace {

using Milliseconds = std::vector<double>;

double median(Milliseconds values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double most(const Milliseconds& values) { return *std::max_element(values.begin(), values.end()); }

/// Of the processor, on all threads: who else uses the machine does not count.
double used() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename Work>
double timed(const Work& work) {
    const double before = used();
    work();
    return used() - before;
}

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    ProgramError error;
    result->programs[kClient] = Program::parse("for (;;) {\nint fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                                               "connect(fd, server, 80);\nsend(fd, \"hello\", 5, 0);\n"
                                               "close(fd);\n}\n",
                                               error);
    result->programs[kServer] = Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\nlisten(s, 5);\n"
                                               "for (;;) {\nint c = accept(s);\nn = recv(c, buf, 64, 0);\n"
                                               "close(c);\n}\n",
                                               error);
    return result;
}

/// The window with one trace.
class Scene {
public:
    explicit Scene(const Trace& trace) {
        m_shown.inbox.post(Reset{});
        for (const Event& event : trace)
            m_shown.inbox.post(event);
        m_opened = timed([this] { paintAfter([this] { m_shown.feed.takeAll(); }); });
    }
    /// To moments all over the trace, there and back.
    Milliseconds jumps(int tab) {
        m_shown.window.findChild<Inspector*>()->setCurrentIndex(tab);
        paintAfter([] {});
        std::mt19937 random(7); // NOLINT: the same jumps each time
        Milliseconds times;
        for (int i = 0; i < 60; ++i) {
            const int moment =
                static_cast<int>(random() % static_cast<unsigned>(m_shown.playhead.momentCount()));
            times.push_back(timed([&] { paintAfter([&] { m_shown.playhead.toMoment(moment); }); }));
        }
        times.push_back(timed([&] { paintAfter([&] { m_shown.playhead.toStart(); }); }));
        times.push_back(timed([&] { paintAfter([&] { m_shown.playhead.toEnd(); }); }));
        return times;
    }
    Milliseconds resizes() {
        Milliseconds times;
        for (int i = 0; i < 21; ++i)
            times.push_back(timed([&] {
                paintAfter([&] { m_shown.window.resize(1920 - 8 * (i % 2 + 1), 1080 - 4 * (i % 3)); });
            }));
        m_shown.window.resize(1920, 1080);
        return times;
    }
    /// Of the processor, in two seconds in which nothing happens.
    double idle() {
        const auto wait = [](int milliseconds) {
            QEventLoop loop;
            QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
            loop.exec();
        };
        wait(500); // what was asked for before
        const double before = used();
        wait(2000);
        return used() - before;
    }
    [[nodiscard]] QString nameOf(int tab) const {
        return m_shown.window.findChild<Inspector*>()->tabText(tab);
    }
    [[nodiscard]] int tabs() const { return m_shown.window.findChild<Inspector*>()->count(); }
    [[nodiscard]] double opened() const { return m_opened; }

private:
    template <typename Work>
    void paintAfter(const Work& work) {
        work();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    ToldWindow<> m_shown{lesson(), -1, {1920, 1080}};
    double m_opened = 0;
};

/// In bytes, of what `work` makes and leaves.
template <typename Work>
double memoryOf(const Work& work) {
    const std::size_t before = ::mallinfo2().uordblks;
    work();
    return static_cast<double>(::mallinfo2().uordblks) - static_cast<double>(before);
}

/// What a jump of one projection costs, and what it keeps for that.
template <typename Projection>
void measure(const char* name, const Trace& trace) {
    AtEnd<Projection> alone;
    const double own = memoryOf([&] { alone.read(trace); });
    AtPrefix<Projection> at;
    double first = 0;
    const double kept = memoryOf([&] { first = timed([&] { at.moveTo(trace, trace.size()); }); });
    std::mt19937 random(7); // NOLINT: the same jumps each time
    Milliseconds times;
    for (int i = 0; i < 101; ++i) {
        const EventNumber prefix = random() % trace.size();
        times.push_back(timed([&] { at.moveTo(trace, prefix); }));
    }
    std::printf("a jump of %-16s %7.3f ms, at most %7.3f ms (%.4f x all from the first event); %5.1f MB, and "
                "%5.1f MB of checkpoints\n",
                name, median(times), most(times), median(times) / first, own / 1e6, (kept - own) / 1e6);
}

void measureProjections(const Trace& trace) {
    measure<StagePicture>("StagePicture", trace);
    measure<Ladder>("Ladder", trace);
    measure<Coverage>("Coverage", trace);
    measure<LessonProgress>("LessonProgress", trace);
    measure<ActGround>("ActGround", trace);
    measure<Connections>("Connections", trace);
    measure<Background>("Background", trace);
}

void print(const QString& what, const Milliseconds& large, const Milliseconds& small) {
    std::printf("%-36s %8.2f ms, at most %8.2f ms (%.2f x with a short trace, %.2f ms)\n", qPrintable(what),
                median(large), most(large), median(large) / median(small), median(small));
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const LongStory brief(500);
    const LongStory story(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000);
    std::printf("%zu events\n", story.trace().size());
    measureProjections(story.trace());
    Scene small(brief.trace());
    Scene large(story.trace());
    std::printf("opened and painted                   %8.0f ms\n", large.opened());
    for (int tab = 0; tab < large.tabs(); ++tab)
        print(QStringLiteral("a jump, painted, ") + large.nameOf(tab), large.jumps(tab), small.jumps(tab));
    print(QStringLiteral("a resize, painted"), large.resizes(), small.resizes());
    std::printf("idle                                 %8.2f ms of the processor in 2 s\n", large.idle());
}
