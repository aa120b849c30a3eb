#pragma once
// Below the time line: a line for each branch that is not shown, from where it parts from that, with what
// happened on it and by what it differs from the one that it left. Choosing one shows it.

#include "core/projection/milestones.h"
#include "ui/session/tracefeed.h"
#include "ui/shell/theme.h"
#include "ui/words/branchtexts.h"

#include <QAbstractButton>
#include <QScrollArea>

namespace eleven {

/// Geometry of the time line above: where moment 0 is, and how far it is to moment `moments`.
struct TimeScale {
    double begin = 0;
    double length = 0;
    int moments = 0;
    [[nodiscard]] double x(int moment) const { return begin + (moments > 0 ? length * moment / moments : 0); }
};

class BranchLine : public QAbstractButton {
    Q_OBJECT
public:
    BranchLine(const TraceFeed& feed, int branch, BranchTexts::Kind kind, QWidget* parent);
    /// Its name may be another once the branches have gone further.
    void tell(const TraceFeed& feed);
    void setLook(const Theme& theme, const Type& type);
    void setScale(const TimeScale& scale);
    [[nodiscard]] int moments() const { return m_moments; }
    [[nodiscard]] QSize sizeHint() const override { return {0, m_type.space(5)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF nameRect(double from, double end) const;

    int m_branch;
    BranchTexts::Kind m_kind;
    bool m_isNamed = false; ///< for good
    int m_from;             ///< the moment at which it and the one that is shown part
    int m_moments;          ///< how many it has
    bool m_isLive;
    std::vector<Milestone> m_milestones; ///< since then
    TimeScale m_scale;
    Theme m_theme = Theme::light();
    Type m_type;
};

class BranchLines : public QScrollArea {
    Q_OBJECT
public:
    explicit BranchLines(QWidget* parent = nullptr);
    /// What they are called.
    void setKind(BranchTexts::Kind kind) { m_kind = kind; }
    void showBranches(const TraceFeed& feed);
    /// The branches of this feed grew.
    void tell(const TraceFeed& feed);
    void setLook(const Theme& theme, const Type& type);
    void setScale(const TimeScale& scale);
    /// Of the longest of them.
    [[nodiscard]] int moments() const;

signals:
    void chosen(int branch);

private:
    void fit();

    std::vector<BranchLine*> m_lines;
    BranchTexts::Kind m_kind = BranchTexts::Kind::Branch;
    TimeScale m_scale;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
