#pragma once
// The window without a lab: it shows what a trace made by hand tells, and asks its door for what it wants.

#include "tests/handmade.h"
#include "tests/nodoor.h"
#include "ui/shell/mainwindow.h"

namespace eleven {

template <typename Door = NoDoor>
struct ToldWindow {
    ToldWindow(std::shared_ptr<const Lesson> lesson, int index, QSize size, const QStringList& lessons = {})
        : window(feed, playhead, conductor, lessons) {
        window.setLesson(std::move(lesson), index);
        window.resize(size);
        window.show();
    }
    /// From its first event.
    void tell(const Trace& trace, const Situation& situation = {}) {
        inbox.post(Reset{});
        for (const Event& event : trace)
            inbox.post(event);
        inbox.post(situation);
        feed.takeAll();
    }
    void tell(const handmade::Story& story, const Situation& situation = {}) {
        tell(story.trace(), situation);
    }
    template <typename T>
    T* find(const char* name) {
        return window.findChild<T*>(QString::fromLatin1(name));
    }

    StageInbox inbox;
    Door door;
    TraceFeed feed{inbox};
    Playhead playhead{feed.trace()};
    Conductor conductor{door, feed, playhead};
    MainWindow window;
};

} // namespace eleven
