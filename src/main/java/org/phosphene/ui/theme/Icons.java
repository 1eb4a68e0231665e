package org.phosphene.ui.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Every icon of the window by what it means here; constants, so that a wrong one does not compile. */
public enum Icons {
    START(MaterialDesignH.HOME_OUTLINE),
    HELP(MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE),
    TASKS(MaterialDesignP.PROGRESS_CLOCK),
    EXPLORE(MaterialDesignC.COMPASS_OUTLINE),
    CARD(MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE),
    PROJECT(MaterialDesignB.BRIEFCASE_OUTLINE),
    UNDO(MaterialDesignU.UNDO),
    REDO(MaterialDesignR.REDO),
    COLUMNS(MaterialDesignV.VIEW_COLUMN_OUTLINE),
    LAB(MaterialDesignF.FLASK_OUTLINE),
    REGULARISERS(MaterialDesignT.TUNE_VERTICAL),
    GALLERY(MaterialDesignV.VIEW_COMFY),
    PLAY(MaterialDesignP.PLAY),
    PAUSE(MaterialDesignP.PAUSE),
    STOP(MaterialDesignS.STOP),
    NEW_SEED(MaterialDesignD.DICE_5_OUTLINE),
    SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
    COPY(MaterialDesignC.CONTENT_COPY),
    DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
    CLOSE(MaterialDesignC.CLOSE),
    TRAY(MaterialDesignT.TRAY_PLUS),
    GRID(MaterialDesignV.VIEW_GRID_OUTLINE),
    DIVERSE(MaterialDesignS.SET_ALL),
    SMOOTH(MaterialDesignB.BLUR),
    BUILD(MaterialDesignF.FORM_SELECT),
    NETWORKS(MaterialDesignC.COMPARE),
    ALIKE(MaterialDesignA.APPROXIMATELY_EQUAL_BOX),
    SEARCH(MaterialDesignM.MAGNIFY),
    OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    ABOUT(MaterialDesignI.INFORMATION_OUTLINE),
    KEYBOARD(MaterialDesignK.KEYBOARD_OUTLINE),
    ERROR(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    ENDS(MaterialDesignS.SIGN_CAUTION),
    LAYER(MaterialDesignL.LAYERS_OUTLINE),
    CHANNEL(MaterialDesignG.GRAIN),
    CLASS(MaterialDesignT.TAG_OUTLINE),
    PHOTOGRAPH(MaterialDesignI.IMAGE_SEARCH_OUTLINE),
    PICTURE(MaterialDesignI.IMAGE_OUTLINE),
    PHOTOGRAPHS(MaterialDesignI.IMAGE_MULTIPLE_OUTLINE),
    WHOLE(MaterialDesignC.CROP_FREE),
    HEAT(MaterialDesignF.FIRE),
    MORE(MaterialDesignD.DOTS_VERTICAL),
    RECIPE(MaterialDesignT.TUNE),
    RESET(MaterialDesignR.RESTORE),
    PASTE(MaterialDesignC.CONTENT_PASTE),
    ADD(MaterialDesignP.PLUS),
    UP(MaterialDesignC.CHEVRON_UP),
    DOWN(MaterialDesignC.CHEVRON_DOWN),
    LEFT(MaterialDesignC.CHEVRON_LEFT),
    RIGHT(MaterialDesignC.CHEVRON_RIGHT),
    ROW_ADD(MaterialDesignT.TABLE_ROW_PLUS_AFTER),
    ROW_REMOVE(MaterialDesignT.TABLE_ROW_REMOVE),
    COLUMN_ADD(MaterialDesignT.TABLE_COLUMN_PLUS_AFTER),
    COLUMN_REMOVE(MaterialDesignT.TABLE_COLUMN_REMOVE),
    FILM(MaterialDesignF.FILMSTRIP),
    FIGURE(MaterialDesignV.VIEW_DASHBOARD_OUTLINE);

    private final Ikon ikon;

    Icons(Ikon ikon) {
        this.ikon = ikon;
    }

    /** A new node with this icon; its size and colour come from the stylesheet. */
    public FontIcon node() {
        return new FontIcon(ikon);
    }
}
