#pragma once
// The whole program but main(), on a real lab, and a hand at the keys and buttons of its window.
// Link app/application.cpp to it. Where no lab can be had the test is skipped: ELEVEN_REQUIRE(labFailure()).

#include "app/application.h"
#include "tests/labtable.h"
#include "ui/lesson/lessonpanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

namespace eleven {

/// What the window keeps of a person goes into a home of this process: tests run side by side.
struct OwnHome {
    OwnHome() { qputenv("HOME", folder.path().toUtf8()); }
    QTemporaryDir folder;
};
inline const OwnHome ownHome;

/// Why there is no lab, or empty.
inline QString labFailure() {
    LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
    return table.start();
}

/// For init(): nothing but the offscreen platform may warn, and nothing is kept from before.
inline void beginFresh() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QSettings().clear();
}

inline Lesson libraryLesson(const std::string& id) {
    LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/" + id + "/lesson.yaml", true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return std::move(*loaded.lesson);
}

/// Its script waits for a timer of a kernel.
inline bool waits(const Lesson& lesson) {
    for (const LessonStep& step : lesson.steps)
        for (const ScriptAct& act : step.acts)
            if (act.kind == ScriptAct::Kind::Wait) return true;
    return false;
}

class Desk {
public:
    explicit Desk(const Lesson& lesson)
        : m_application({lesson, ELEVEN_SANDBOX, lessonLibrary(ELEVEN_LESSONS), true,
                         lessonLibrary(ELEVEN_CHALLENGES)}) {}

    [[nodiscard]] Application& application() { return m_application; }
    [[nodiscard]] MainWindow& window() { return m_application.window(); }
    [[nodiscard]] LessonPanel& panel() { return *window().findChild<LessonPanel*>(); }
    template <typename T>
    [[nodiscard]] T* find(const char* name) {
        return window().template findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction* action(const QString& name) { return window().findChild<QAction*>(name); }
    [[nodiscard]] QString text(const char* label) { return find<QLabel>(label)->text(); }

    /// Until the lab is there. Segments do not glide.
    void show() {
        window().show();
        action(QStringLiteral("reducedMotion"))->setChecked(true);
        QTRY_VERIFY(m_application.conductor().canStep());
    }
    void show(QSize size) {
        window().resize(size);
        show();
    }
    /// Until what was asked for is done and seen.
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(!m_application.conductor().isBusy(), 20'000);
    } // a kernel's timer
    /// As on a keyboard: whoever has the focus gets it.
    void press(const QKeySequence& keys) {
        QWidget* focused = window().focusWidget();
        const QKeyCombination key = keys[0];
        QTest::keyClick(focused != nullptr ? focused : &window(), key.key(), key.keyboardModifiers());
        QCoreApplication::processEvents();
        settle();
    }
    /// The button of this name that can be seen.
    void click(const char* name) {
        QAbstractButton* seen = nullptr;
        for (auto* button : window().findChildren<QAbstractButton*>(QString::fromLatin1(name)))
            if (button->isVisible()) seen = button;
        QVERIFY2(seen != nullptr && seen->isEnabled(), name);
        QTest::mouseClick(seen, Qt::LeftButton);
        settle();
    }
    /// Down to what comes next, as Step does before it acts.
    void readOn() {
        while (panel().hasMore())
            action(QStringLiteral("step"))->trigger();
    }
    /// Reads on, and then does one act. False: there is no step.
    bool step() {
        if (!action(QStringLiteral("step"))->isEnabled() || !m_application.conductor().canStep())
            return false;
        readOn();
        action(QStringLiteral("step"))->trigger();
        settle();
        return true;
    }
    /// Until the acts of the lesson's step `number` (from 0) come next.
    bool stepTo(int number) {
        while (panel().progress().step < number && !panel().progress().departure)
            if (!step()) return false;
        return panel().progress().step == number;
    }

private:
    Application m_application;
};

} // namespace eleven
