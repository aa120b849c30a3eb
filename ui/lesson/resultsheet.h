#pragma once
// What a person chose of the questions, kept as a table (CSV, RFC 4180) for themselves: a line when the acts
// begin before which the question was asked. Of what was shown to a class, and not answered, "shown" stands
// in the place of the letter. Nobody else is told. GUI thread.

#include "ui/lesson/questions.h"

#include <QStringList>

#include <set>

namespace eleven {

/// `fields` as one line, with its end.
[[nodiscard]] QByteArray csvLine(const QStringList& fields);

class ResultSheet {
public:
    explicit ResultSheet(QString file) : m_file(std::move(file)) {}

    /// A run of this version of `lesson` begins.
    void begin(std::shared_ptr<const Lesson> lesson, const QString& version);
    /// It is gone on with at `step`: what is asked before was not asked in this run.
    void goOnAt(int step) { m_from = step; }
    /// Writes down the questions whose time is over. What is wrong if they could not be written, else empty.
    [[nodiscard]] QString follow(const LessonProgress& progress, const Answers& answers);

    [[nodiscard]] bool isEmpty() const;
    /// The same: empty if it could.
    [[nodiscard]] QString saveAs(const QString& file) const;
    /// The same, of what is there no more then.
    [[nodiscard]] QString forget();

private:
    [[nodiscard]] bool isOver(const Question& question, int step, const LessonProgress& progress,
                              const Answer& answer) const;
    [[nodiscard]] QString append(const QByteArray& lines) const;
    [[nodiscard]] bool isInTheWay() const; ///< a folder, a pipe or a device of that name
    [[nodiscard]] QByteArray lineOf(const Question& question, int step, const Answer& answer) const;

    QString m_file;
    std::shared_ptr<const Lesson> m_lesson;
    QString m_version;
    int m_from = 0;
    std::set<QuestionPlace> m_written; ///< of this run
    QByteArray m_unwritten;            ///< lines that could not be written, for the next time
};

} // namespace eleven
