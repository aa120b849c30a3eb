#pragma once
// The tab Explain: the thing at the moment that is shown, or the entry that somebody asked for, until
// something else happens; back and forth among these; and the list of all entries. Reads the trace only while
// it is in sight.

#include "core/projection/background.h"
#include "core/projection/following.h"
#include "core/recording/trace.h"
#include "ui/explain/entrypage.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace eleven {

class Commands;
class ElidedLabel;
class EntryList;
class StatePill;

class ExplainView : public QWidget {
    Q_OBJECT
public:
    explicit ExplainView(QWidget* parent = nullptr);

    void setCommands(const Commands& commands); ///< of the buttons
    void setTrace(const Trace* trace);
    /// Whose moment is explained; not owned, null: everybody's.
    void setFollowing(const Following* following) { m_following = following; }
    void setPrefix(EventNumber prefix);
    void setLessons(ExplainLessons lessons) { m_page->setLessons(std::move(lessons)); }
    void setLanguage(const std::string& language);
    void setTheme(const Theme& theme, const Type& type);

    /// The entry of the first of `names` that has one, with links to the others.
    void explain(const QStringList& names);
    void showMoment(); ///< instead of what was asked for
    /// Or, if the list is what was in sight, back from it.
    void showAll(bool wasInSight);
    void goBack();
    void goForth();
    [[nodiscard]] bool canGoBack() const { return m_place > 0 || isListShown(); }
    [[nodiscard]] bool canGoForth() const { return m_place + 1 < m_shown.size(); }
    /// The name of the entry that is told; empty: none.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QString text() const { return m_page->text(); }

signals:
    void lessonWanted(int index);
    /// canGoBack(), canGoForth() may be otherwise.
    void wayChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void write();
    void writeHead();
    void showPage();
    [[nodiscard]] bool isListShown() const;

    const Trace* m_trace = nullptr;
    const Following* m_following = nullptr;
    EventNumber m_prefix = 0;
    EventNumber m_act = 0; ///< that made the moment
    QString m_happened;    ///< at the moment
    AtPrefix<Background> m_before;
    std::vector<QStringList> m_shown{QStringList{}}; ///< the moment's names, then what was asked for
    std::size_t m_place = 0;
    std::string m_language = "en";
    StatePill* m_pill;
    QLabel* m_name;
    ElidedLabel* m_names;
    std::vector<QToolButton*> m_buttons;
    QStackedWidget* m_pages;
    EntryPage* m_page;
    EntryList* m_list;
};

} // namespace eleven
