#pragma once
// A lesson that was played, its page, and what that page has as data.

#include "core/session/lessonrun.h"
#include "tests/labtable.h"
#include "ui/page/page.h"
#include "ui/words/spokenlanguage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace eleven {

/// A lesson and what came of it.
struct Played {
    Lesson lesson;
    Trace trace;
};

inline QString play(const std::string& file, Played& played) {
    const LoadedLesson loaded = loadLesson(file, hasTexts(file));
    if (!loaded) return QString::fromStdString(loaded.error.message());
    played.lesson = *loaded.lesson;
    LessonRun run(played.lesson.challenge ? solutionOf(played.lesson) : played.lesson,
                  {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) { played.trace.append(event); });
    if (const Result<void> started = run.start(); !started) return failureOf(started);
    while (!run.isScriptOver() && run.step()) {
    }
    return {};
}

inline QByteArray pageOf(const Played& played, const char* language = "en") {
    const SpokenLanguage spoken(QString::fromLatin1(language));
    return htmlPage({played.lesson, played.trace, QStringLiteral("6.1.0")});
}

inline QByteArray between(const QByteArray& text, const QByteArray& begin, const QByteArray& end) {
    const qsizetype from = text.indexOf(begin) + begin.size();
    return text.mid(from, text.indexOf(end, from) - from);
}

inline QByteArray dataTextOf(const QByteArray& page) {
    return between(page, "<script id=\"data\" type=\"application/json\">", "</script>");
}

inline QJsonObject dataOf(const QByteArray& page) {
    return QJsonDocument::fromJson(dataTextOf(page)).object();
}

/// The parts of a kind that are there at a moment.
inline QList<QJsonObject> partsAt(const QJsonObject& data, const char* kind, int moment) {
    QList<QJsonObject> found;
    for (const QJsonValue part : data[u"parts"].toArray())
        if (part[u"kind"].toString() == QLatin1String(kind) && part[u"from"].toInt() <= moment &&
            moment < part[u"to"].toInt())
            found << part.toObject();
    return found;
}

} // namespace eleven
