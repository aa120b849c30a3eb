#pragma once
// Checks for this program: a button that asks the server of the user's own what it survives, the command
// that does the same, and below them each check with what was seen. What failed opens at that moment. The
// answers stay while the server is the same one, whatever else is on the stage. Asks nobody itself.

#include "core/session/owncheck.h"
#include "ui/inspector/toldtable.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <set>

class QLabel;
class QLineEdit;
class QPushButton;

namespace eleven {

class ElidedLabel;

/// The answers.
class ChecksTable : public ToldTable {
    Q_OBJECT
public:
    using Outcome = std::shared_ptr<const OwnOutcome>;
    explicit ChecksTable(QWidget* parent = nullptr);
    void setOutcomes(std::vector<Outcome> outcomes);
    [[nodiscard]] const std::vector<Outcome>& outcomes() const { return m_outcomes; }
    /// What a lesson is called, by its id.
    void setLessonTitle(std::function<QString(const QString&)> title) { m_lessonTitle = std::move(title); }
    /// What was seen in a check that failed is told below it, or no more.
    void turn(const QString& name);

private:
    void read() override;
    [[nodiscard]] QString checkHtml(const OwnOutcome& outcome) const;

    std::vector<Outcome> m_outcomes;
    std::function<QString(const QString&)> m_lessonTitle;
    std::set<QString> m_turned; ///< names of checks
};

class ChecksView : public QWidget {
    Q_OBJECT
public:
    explicit ChecksView(QWidget* parent = nullptr);

    /// Of the server on the stage; empty: it has none of the user's own.
    void setServer(const std::vector<std::string>& command, const std::string& directory);
    void begin();
    void add(std::shared_ptr<const eleven::OwnOutcome> outcome);
    /// `why`: it could not go on; empty: all is judged.
    void end(const QString& why);
    void setTheme(const Theme& theme, const Type& type);
    void setLessonTitle(std::function<QString(const QString&)> title);
    /// What our client says first.
    [[nodiscard]] std::string say() const;

signals:
    void checkWanted();
    void stopWanted();
    /// The recording of a check that failed.
    void momentWanted(const eleven::Recording& recording, const QString& name);
    void lessonWanted(const QString& id);

private:
    void build();
    void tellState();
    void follow(const QUrl& link);

    std::vector<std::string> m_command;
    std::string m_directory;
    bool m_isRunning = false;
    bool m_isStopped = false;
    QString m_why;
    QPushButton* m_check;
    QLabel* m_sayTitle;
    QLineEdit* m_say;
    ElidedLabel* m_state;
    ElidedLabel* m_line; ///< the command
    QPushButton* m_copy;
    ChecksTable* m_table;
};

} // namespace eleven
