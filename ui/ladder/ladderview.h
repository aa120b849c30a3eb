#pragma once
// The ladder as a widget: scrolls, follows the newest row until somebody scrolls away, lets a held segment
// glide, and puts three real buttons on the note of each held segment. It asks nobody and does nothing: what
// a person wants done goes out as a signal.

#include "core/projection/ladder.h"
#include "ui/accessible/spokenparts.h"
#include "ui/ladder/ladderlayout.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

#include <array>
#include <map>
#include <memory>

class QPushButton;

namespace eleven {

class LadderView : public QAbstractScrollArea, public SpokenParts {
    Q_OBJECT
public:
    explicit LadderView(QWidget* parent = nullptr);

    /// Not owned; call again when the trace was cleared. Shows nothing of it until setPrefix().
    void setTrace(const Trace* trace);
    /// Whose segments are shown; not owned, null: all.
    void setFollowing(const Following* following) { m_following = following; }
    /// Shows what events 1 to `prefix` made of it.
    void setPrefix(EventNumber prefix);
    void setTheme(const Theme& theme, const Type& type);
    /// False in recorded moments: the notes have no buttons.
    void setInteractive(bool interactive);
    /// The held segment that Step would act on carries a ring; 0: none.
    void setNext(SegmentId id);
    /// Above the wire: who delivers.
    void setHeadline(const QString& headline);
    /// 0: none.
    void select(SegmentId id);
    [[nodiscard]] SegmentId selected() const { return m_selected; }
    /// The entry of Explain that the selected segment is about; empty: none is selected.
    [[nodiscard]] QStringList explained() const;
    /// The held segment that keys act on: the one whose button has the focus, else the oldest; 0: none.
    [[nodiscard]] SegmentId heldForKeys() const;
    /// The same for one more delivery, after those that were asked for and the one that glides; 0: no other.
    [[nodiscard]] SegmentId heldForKeys(const std::set<SegmentId>& asked) const;

    /// Lets a held segment glide to its receiver; glideFinished() comes at the end, at once if `milliseconds`
    /// is 0 or the segment is not held. A glide under way is finished first.
    void glide(SegmentId id, int milliseconds);
    /// Ends a glide at once, with its signal.
    void finishGlide();
    [[nodiscard]] bool isGliding() const { return m_glide.state() == QAbstractAnimation::Running; }

    /// The ladder as it stands, for pictures and for whoever wants to know.
    [[nodiscard]] const Ladder& ladder() const { return m_ladder.value(); }

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void deliverRequested(eleven::SegmentId id);
    void dropRequested(eleven::SegmentId id);
    void copyRequested(eleven::SegmentId id);
    /// Chosen in the menu of a held segment.
    void actRequested(const eleven::Act& act);
    void segmentSelected(eleven::SegmentId id);
    /// A band or its name was clicked.
    void explainWanted(const QStringList& names);
    void glideFinished(eleven::SegmentId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent*) override {}
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    using Buttons = std::array<QPushButton*, 3>; ///< deliver, drop, copy

    struct Anchor {
        int row = 0;
        double away = 0; ///< so far below it the viewport begins
    };
    void layOutAnew();
    void takeInPrefix();
    void showLaidOut(const std::optional<Anchor>& anchor);
    [[nodiscard]] Anchor anchorAtTop() const;
    void layOutInSight(const std::optional<Anchor>& anchor);
    void reveal(int row);
    [[nodiscard]] bool hasAct(EventNumber first) const;
    void updateScrollBar();
    void updateButtons();
    void clearButtons();
    [[nodiscard]] SegmentId heldWithFocus() const;
    void hideButton(QPushButton& button);
    void bringIntoSight(SegmentId id);
    /// The held segment that a menu asked for there would be of, 0: none.
    [[nodiscard]] SegmentId heldFor(const QContextMenuEvent& event) const;
    [[nodiscard]] Buttons makeButtons(const Ladder::Sent& sent);
    void dressButton(QPushButton& button, const QRectF& rect, bool compact, int which) const;
    void selectNext(int step);
    [[nodiscard]] int partsAbove(int row) const;
    [[nodiscard]] SpokenPart bandPart(Side side, std::size_t index) const;
    [[nodiscard]] SpokenPart segmentPart(std::size_t index) const;
    [[nodiscard]] SpokenPart markPart(std::size_t index) const;
    void tellHeld(SpokenPart& part, const Ladder::Sent& sent) const;
    void tellSelected();
    void stopGlide();
    [[nodiscard]] bool isHeld(SegmentId id) const;
    [[nodiscard]] LadderScene sceneInSight() const;
    [[nodiscard]] SegmentId segmentAt(QPointF point) const;
    /// What a note or a remark there means; empty: there is none.
    [[nodiscard]] QString tipAt(QPointF point) const;
    [[nodiscard]] std::optional<State> stateAt(QPointF point) const;
    [[nodiscard]] double headHeight() const;
    /// What stands at the top of the viewport, in the coordinates of the ladder.
    [[nodiscard]] double scrolled() const;

    const Trace* m_trace = nullptr;
    const Following* m_following = nullptr;
    std::uint64_t m_revision = 0; ///< of m_following, when it was looked at last
    EventNumber m_prefix = 0;
    AtPrefix<Ladder> m_ladder;
    Theme m_theme = Theme::light();
    Type m_type;
    std::unique_ptr<LadderLayout> m_layout; ///< of m_ladder, for the present width
    bool m_isLayingOut = false;
    std::map<SegmentId, Buttons> m_buttons; ///< children of the viewport
    QString m_headline;
    bool m_isInteractive = true;
    bool m_follows = true;
    bool m_focusByKey = false; ///< the ring around the ladder is for those who use the keyboard
    SegmentId m_selected = 0;
    SegmentId m_next = 0;
    SegmentId m_gliding = 0; ///< on its way, or arrived and not yet told by the trace
    QVariantAnimation m_glide;
};

} // namespace eleven
