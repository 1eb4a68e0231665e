package org.phosphene.ui.shell;

import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.examples.ExamplesViewModel;
import org.phosphene.ui.figure.TrayViewModel;
import org.phosphene.ui.stage.StageViewModel;
import org.phosphene.ui.theme.ImageCaption;
import org.phosphene.ui.theme.Messages;

/** The figure of the article: the simple picture, the diverse ones, the strongest photographs. */
record ArticleFigure(StageViewModel stage, ExamplesViewModel examples, TrayViewModel tray) {

    /** Puts it into the tray. */
    void add(Picture diverse) {
        Picture simple = stage.run().pictureProperty().get();
        if (diverse.reference() != null) {
            tray.add(new GridPanel(diverse, GridPanel.SIMPLE, Messages.get("figure.simple")));
        } else if (simple != null) {
            tray.add(new GridPanel(simple, 0, Messages.get("figure.simple")));
        }
        for (int i = 0; i < diverse.frame().images(); i++) {
            tray.add(new GridPanel(diverse, i, ImageCaption.numbered(Messages.get("figure.diverse"), diverse, i)));
        }
        examples.addStrongestToTray(diverse.frame().images(), Messages.get("figure.examples"));
    }
}
