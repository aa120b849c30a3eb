// How long the window takes for a trace of 1,000 clients and 100,000 events. Nothing here fails: it prints.
#include "tests/crowdstory.h"
#include "tests/toldwindow.h"
#include "ui/inspector/inspector.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace eleven;
using namespace eleven::handmade;

namespace {

constexpr int kClients = 1000;

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->clients = kClients;
    ProgramError error;
    result->programs[kClient] = Program::parse("connect(3, server, 80);\n", error);
    result->programs[kServer] = Program::parse("listen(3, 5);\n", error);
    return result;
}

CrowdStory longStory() {
    CrowdStory story = crowd(kClients, kClients / 2);
    for (int i = 0; story.trace().size() < 100'000; ++i)
        story.called(kServer, 3, "recv(" + std::to_string(4 + i % kClients) + ", 64, 0)", 0);
    return story;
}

void print(const char* what, const char* tab, QElapsedTimer& timer) {
    const double shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QCoreApplication::processEvents();
    const double painted = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("%-12s %-34s %8.2f ms, painted after %8.2f ms\n", tab, what, shown, painted);
    timer.start();
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const CrowdStory story = longStory();
    const EventNumber size = story.trace().size();
    ToldWindow<> shown(lesson(), -1, {1920, 1080});
    auto& [inbox, door, feed, playhead, conductor, window] = shown;
    auto* inspector = window.findChild<Inspector*>();
    for (int tab = 0; tab < inspector->count(); ++tab) {
        const QByteArray name = inspector->tabText(tab).toUtf8();
        inspector->setCurrentIndex(tab);
        inbox.post(Reset{});
        for (EventNumber n = 1; n <= size - 2000; ++n)
            inbox.post(story.trace().at(n));
        QCoreApplication::sendPostedEvents();
        QElapsedTimer timer;
        timer.start();
        feed.takeAll();
        print("a trace of 98,000 events", name, timer);
        for (EventNumber n = size - 1999; n <= size - 100; ++n)
            inbox.post(story.trace().at(n));
        timer.start();
        feed.takeAll();
        print("1,900 events more", name, timer);
        for (EventNumber n = size - 99; n <= size; ++n)
            inbox.post(story.trace().at(n));
        timer.start();
        feed.takeAll();
        print("100 events more", name, timer);
        playhead.choose(playhead.chosen() + 1);
        print("another client", name, timer);
        playhead.back();
        print("a moment back", name, timer);
        playhead.toEnd();
        print("forward again", name, timer);
    }
}
